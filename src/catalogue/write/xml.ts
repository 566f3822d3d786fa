/** Text for XML, in an element or a quoted attribute. Characters that XML 1.0 has no way to write are left out. https://www.w3.org/TR/xml/#charsets */
export function inXml(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[&<>"']/g, (sign) => signs[sign]!);
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
