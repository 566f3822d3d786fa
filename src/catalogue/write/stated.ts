/** A record without the parts that are undefined: hundreds are made for a page, and to spread many small ones into one costs several times this. */
export function stated<Of extends object>(parts: { [Part in keyof Of]: Of[Part] | undefined }): Of {
  const whole: Partial<Of> = {};
  for (const part in parts) if (parts[part] !== undefined) whole[part] = parts[part];
  return whole as Of;
}
