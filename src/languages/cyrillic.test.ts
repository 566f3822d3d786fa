import { assert, array, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCyrillic, type ScriptExceptions } from './cyrillic.ts';

const none: ScriptExceptions = { keepLatin: [], words: {} };
const listed: ScriptExceptions = {
  keepLatin: ['KEDS', 'Hidrosistemi', 'Hidrosistemi Radoniqi', 'Lagjja e Muhaxherëve', 'eKosova', 'GPS', 'Node.js', 'Post'],
  words: { injekcija: 'инјекција', COVID: 'ковид', 'e-mail': 'имејл', Bardhi: 'Барди' },
};

/** One line a case: what is written, an arrow, what a reader of Cyrillic sees. */
function reads(lines: string, exceptions: ScriptExceptions = none): void {
  for (const line of lines.trim().split('\n')) {
    const [latin, cyrillic] = line.trim().split(' → ') as [string, string];
    expect(toCyrillic(latin, exceptions)).toBe(cyrillic);
    expect(toCyrillic(cyrillic, exceptions)).toBe(cyrillic);
  }
}

/** One line a case: what is the same in a text of either script. */
function stays(lines: string, exceptions: ScriptExceptions = none): void {
  for (const line of lines.trim().split('\n')) expect(toCyrillic(line.trim(), exceptions)).toBe(line.trim());
}

test('the mark of a language stays', () => {
  reads(`
    Stranica (sr-Latn) → Страница (sr-Latn)
    Stranica (en) → Страница (en)
    tekst na svakom jeziku (sq, sr, en) → текст на сваком језику (sq, sr, en)
    tekst (srpski) → текст (српски)
  `);
});

test('a command that is typed stays', () => {
  reads(`
    pokrenite „npm run format“; značenje se ne menja → покрените „npm run format“; значење се не мења
    (na svom računaru: da li „npm run edit“ još radi) → (на свом рачунару: да ли „npm run edit“ још ради)
    sačuvajte ga: npm run snapshot -- --quarter 2026-q1 → сачувајте га: npm run snapshot -- --quarter 2026-q1
    instalirajte pakete (npm ci), a npm je program → инсталирајте пакете (npm ci), а npm је програм
  `);
});

describe('letters', () => {
  test('each of the thirty letters has its Cyrillic letter, small and capital', () => {
    reads(`
      abvgdđežzijklljmnnjoprstćufhcčdžš → абвгдђежзијклљмнњопрстћуфхцчџш
      ABVGDĐEŽZIJKLLJMNNJOPRSTĆUFHCČDŽŠ → АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ
      Đakovica, Gnjilane, Uroševac, Štrpce, Peć → Ђаковица, Гњилане, Урошевац, Штрпце, Пећ
    `);
  });

  test('lj, nj and dž are one letter, whatever their capitals', () => {
    reads(`
      ljubav, njegovo, džep → љубав, његово, џеп
      Ljubav, Njegoš, Džep → Љубав, Његош, Џеп
      LJUBAV, NJEGOŠ, DŽEP → ЉУБАВ, ЊЕГОШ, ЏЕП
      KONJ, PODUJEVO, uverenje, izveštaj → КОЊ, ПОДУЈЕВО, уверење, извештај
      ǆep ǅep Ǆep ǉudi ǈudi Ǉudi ǌiva ǋiva Ǌiva → џеп Џеп Џеп људи Људи Људи њива Њива Њива
    `);
  });

  test('đ may be the Icelandic letter of old files, but dj stays two letters', () => {
    reads(`
      Đurđevdan → Ђурђевдан
      ÐURÐEVDAN ðak → ЂУРЂЕВДАН ђак
      odjava, podjela, rodjenih, Djakovica → одјава, подјела, родјених, Дјаковица
    `);
  });

  test('a letter with its mark written apart is read as one letter', () => {
    expect(toCyrillic('Čačak, Peć, Štrpce, Žabari, džep'.normalize('NFD'), none)).toBe('Чачак, Пећ, Штрпце, Жабари, џеп');
  });

  test('nothing, numbers, marks and Cyrillic stay as they are', () => {
    for (const same of ['', ' ', '2026', '15,50', '08:00–16:00', '„“ – … ! ? %', '038/233-575', 'Приштина', 'Закон о општем управном поступку, члан 5.']) expect(toCyrillic(same, none)).toBe(same);
  });

  test('two letters that only look like a pair stay two', () => {
    reads(`
      injekcija, INJEKCIJE, Injektirati, reinjekcija, injunktiv → инјекција, ИНЈЕКЦИЈЕ, Инјектирати, реинјекција, инјунктив
      konjugacija, konjunkturom, nekonjugovan, potkonjunktivalni → конјугација, конјунктуром, неконјугован, потконјунктивални
      vanjezički, izvanjezičkog → ванјезички, изванјезичког
      nadživeti, nadživljavanje, NADŽIVEO, nadžnjeti, nadžanje → надживети, надживљавање, НАДЖИВЕО, наджњети, наджање
      odživeti, odžaliti, odžvakati, podžanr, podžanrovima, predživot → одживети, оджалити, оджвакати, поджанр, поджанровима, предживот
      Tanjug, Tanjugu, TANJUG, anjon, anjona → Танјуг, Танјугу, ТАНЈУГ, анјон, анјона
    `);
  });

  test('a pair that is one letter is not split for its likeness to such a word', () => {
    reads(`
      odžak, odžačar, Odžaci, nadžak, kanjon, minđuša, hodža → оџак, оџачар, Оџаци, наџак, кањон, минђуша, хоџа
      konju, konjušar, injem, panj, tanjir, svinjica, menadžer → коњу, коњушар, ињем, пањ, тањир, свињица, менаџер
    `);
  });
});

describe('what stays in Latin script', () => {
  test('web addresses, e-mail addresses and host names', () => {
    reads(`
      Obrazac: https://kk.rks-gov.net/gjakove/?page_id=200,3&lang=sr. → Образац: https://kk.rks-gov.net/gjakove/?page_id=200,3&lang=sr.
      (vidi https://ekosova.rks-gov.net/) i www.example.com. → (види https://ekosova.rks-gov.net/) и www.example.com.
      registar lejelicenca.rks-gov.net, a ne rpa.rks-gov.net/sr/licence?id=zahtev! → регистар lejelicenca.rks-gov.net, а не rpa.rks-gov.net/sr/licence?id=zahtev!
      Pišite na info@rks-gov.net ili mailto:ime.prezime@rks-gov.net. → Пишите на info@rks-gov.net или mailto:ime.prezime@rks-gov.net.
      [obrazac](/sr/gjakova/obrazac) i [vodič](https://example.com/vodic "Vodič") → [образац](/sr/gjakova/obrazac) и [водич](https://example.com/vodic "Водич")
      d.o.o. Termokos, npr. i tj. → д.о.о. Термокос, нпр. и тј.
    `);
  });

  test('file names, endings and formats', () => {
    reads(`
      Preuzmite obrazac-zahteva.pdf, Prilog.DOCX i content/vocabularies/script.yaml. → Преузмите obrazac-zahteva.pdf, Prilog.DOCX и content/vocabularies/script.yaml.
      kao PDF, u PDF-u ili JSON (.pdf, .md) → као PDF, у PDF-у или JSON (.pdf, .md)
    `);
  });

  test('keys of a keyboard', () => {
    reads(`
      Odštampajte ga (Ctrl+P) ili pritisnite Ctrl+Shift+P, Alt+F4, Esc, Enter. → Одштампајте га (Ctrl+P) или притисните Ctrl+Shift+P, Alt+F4, Esc, Enter.
      P i alt, Alt, ulaz+izlaz → П и алт, Алт, улаз+излаз
    `);
  });

  test('field names between backticks, field_names, values put in later, tags and entities', () => {
    reads(`
      polje \`legalBasis\` i page_id → поље \`legalBasis\` и page_id
      {broj} usluga, {service.title} → {broj} услуга, {service.title}
      <strong class="vazno">Važno</strong>&nbsp;je → <strong class="vazno">Важно</strong>&nbsp;је
      manje < više i \`nezatvoreno → мање < више и \`незатворено
    `);
  });

  test('numbers of acts and cases, codes with digits', () => {
    stays(`
      02/L-37
      04/L-110, 111-0970023520157
      PT15M A4 C1E P6M UTF-8
      01/346/02-257624/22
    `);
    reads(`
      Zakon br. 04/L-110 o izgradnji → Закон бр. 04/L-110 о изградњи
      Direktiva 2006/123/EZ, Uredba (EU) 2018/1724 → Директива 2006/123/ЕЗ, Уредба (ЕУ) 2018/1724
      10-dnevni rok, 80-ih, 80ih, kuća 12b, MUP-u → 10-дневни рок, 80-их, 80их, кућа 12б, МУП-у
    `);
  });

  test('Roman numbers, but not the word “i” in capitals', () => {
    reads(`
      glava II, član IV stav 2, XIV vek, klasa IIIa → глава II, члан IV став 2, XIV век, класа IIIa
      deo I i deo V → део I и део V
      I pasoš. I lična karta. Oboje: I uverenje. → И пасош. И лична карта. Обоје: И уверење.
      „I dete ima pasoš“ → „И дете има пасош“
      I. Opšte odredbe → I. Опште одредбе
      ZAHTEV I DOKUMENTI → ЗАХТЕВ И ДОКУМЕНТИ
      Petar I Karađorđević, čl. I → Петар I Карађорђевић, чл. I
      izvod i uverenje → извод и уверење
    `);
  });

  test('units and currencies', () => {
    reads(`
      350 m², 5 km, 3,5 t, 10kg, 200 kB, 13.30 EUR → 350 m², 5 km, 3,5 t, 10kg, 200 kB, 13.30 EUR
      po m², EUR/m², 90 km/h, 20 °C, 15 min, do 10 MB → по m², EUR/m², 90 km/h, 20 °C, 15 min, до 10 MB
      MB 123, t, m i h → МБ 123, т, м и х
    `);
  });

  test('words with a letter that Serbian lacks', () => {
    reads(`
      Muhaxherëve, Peja, Gjakovë, Çabrati, Zürich, Windows-a → Muhaxherëve, Пеја, Gjakovë, Çabrati, Zürich, Windows-а
      Radoniqi, web-stranica → Radoniqi, web-страница
    `);
  });

  test('names of programs and firms that everybody knows, and of what they are kept on', () => {
    reads(`
      Microsoft Word, Microsoft Excel-om ili Google → Microsoft Word, Microsoft Excel-ом или Google
      na CD-u, CD/DVD ili USB → на CD-у, CD/DVD или USB
      MICROSOFT, google, Cd, usb → MICROSOFT, гоогле, Цд, усб
    `);
  });

  test('words with a capital after a small letter, and their endings', () => {
    reads(`
      LibreOffice-a, KerkoQasje, YouTube, iPhone, eKosova → LibreOffice-а, KerkoQasje, YouTube, iPhone, eKosova
      kod McDonald's, McDonald’s-a i od MacPetrovog → код McDonald's, McDonald’s-а и од MacPetrovog
      Petrov's, 's' i sto → Петров'с, 'с' и сто
      LjUBAV, KNjIGA, ODžAK, PODUJEVO, MUP-u, KEDSov → ЉУБАВ, КЊИГА, ОЏАК, ПОДУЈЕВО, МУП-у, КЕДСов
      KnjigaNjegova, OdžakDžep → KnjigaNjegova, OdžakDžep
    `);
  });

  test('letters of categories: beside the word, and several in a row', () => {
    reads(`
      vozačka dozvola B kategorije → возачка дозвола B категорије
      B kategorije, koju imate → B категорије, коју имате
      licenca u skladu sa kategorijama A, B, C i D → лиценца у складу са категоријама A, B, C и D
      oružje kategorije D. → оружје категорије D.
      kategorije „B“ ili C1, CE → категорије „B“ или C1, CE
      licencu A, B ili D kategorije → лиценцу A, B или D категорије
      ulazi A i B; ulaz B → улази A и B; улаз Б
      LICENCA A ILI B → ЛИЦЕНЦА A ИЛИ B
      Tražite dozvolu. A ako je nemate? U kategoriji B. → Тражите дозволу. А ако је немате? У категорији B.
      DOZVOLA I LICENCA, DOZVOLA U POSTUPKU → ДОЗВОЛА И ЛИЦЕНЦА, ДОЗВОЛА У ПОСТУПКУ
    `);
  });
});

describe('what editors have listed', () => {
  test('a name stays, also of several words, the longest first', () => {
    reads(`
      Hidrosistemi Radoniqi, Hidrosistemi i KEDS → Hidrosistemi Radoniqi, Hidrosistemi и KEDS
      kod Hidrosistemi Radoniqi’s i KEDS's → код Hidrosistemi Radoniqi’s и KEDS's
      Lagjja e Muhaxherëve i ulica → Lagjja e Muhaxherëve и улица
      eKosova, Node.js i GPS koordinate → eKosova, Node.js и GPS координате
    `, listed);
    expect(toCyrillic('u Hidrosistemi\n  Radoniqi.', listed)).toBe('у Hidrosistemi\n  Radoniqi.');
  });

  test('an ending after a hyphen is Serbian', () => {
    reads(`
      KEDS-a, „KEDS“-om, od KEDS-ovog → KEDS-а, „KEDS“-ом, од KEDS-овог
    `, listed);
  });

  test('only a whole word with the same capitals is the name', () => {
    reads(`
      KEDSov, keds, Posta, post, Postera → КЕДСов, кедс, Поста, пост, Постера
    `, listed);
  });

  test('a word is written as listed, in its own capitals', () => {
    reads(`
      injekcija, Injekcija, INJEKCIJA → инјекција, Инјекција, ИНЈЕКЦИЈА
      COVID-19, Covid, e-mail, E-mail, Bardhi → КОВИД-19, Ковид, имејл, Имејл, Барди
      Bardhijev → Бардхијев
    `, listed);
  });
});

describe('laws', () => {
  const word = constantFrom(
    'i', 'I', 'a', 'A', 'B', 'D', 'V', 'II', 'Nj', 'NJ', 'lj', 'dž', 'đ', 'kategorije', 'DOZVOLA', 'licencu', 'ili', 'injekcija', 'nadživeti', 'KEDS', 'Hidrosistemi', 'Radoniqi', 'Lagjja', 'e', 'McDonald', '’', 's', 'KNjIGA', 'LibreOffice',
    'čl', '5', '02', 'L', '37', 'km', 'm²', 'EUR', 'EU', 'rks-gov.net', 'https://', 'www.', 'info', '.pdf', 'Приштина', 'и', 'ё', 'ë', '\u030c', '\u0306', '😀', 'ﬁ', 'İ',
  );
  const mark = constantFrom(' ', ' ', ' ', '\n', '-', '/', '.', '. ', ', ', '@', '_', '`', '(', ')', '[', '](', '<', '>', '{', '}', '&', ';', ':', '„', '“', '°', '+', '–');
  const text = oneof(string({ unit: 'grapheme' }), array(oneof(word, mark), { maxLength: 40 }).map((parts) => parts.join('')));
  const letters = /\p{L}\p{M}*/gu;

  test('any text can be written in Cyrillic, and once is enough', () => {
    assert(property(text, (latin) => {
      for (const exceptions of [none, listed]) {
        const once = toCyrillic(latin, exceptions);
        expect(toCyrillic(once, exceptions)).toBe(once);
      }
    }), { numRuns: 3000 });
  });

  test('a word is the same whether it goes the shorter way, after a blank, or the longer one, after a blank that does not break', () => {
    const word = oneof(constantFrom('ha', 'Ha', 'min', 'md', 'Alt', 'Enter', 'kg', 'Viber', 'pdf', 'Post', 'Lagjja', 'injekcija', 'Injekcija', 'bardhi', 'nadživeti', 'Njegov', 'KNjIGA', 'LibreOffice', 'Word', 'EUR', 'II', 's', 'U', 'džem', 'đak'), text);
    assert(property(word, oneof(constantFrom('', '.', ',', ')', '. Kraj', '.md', '_', '-b', '’s'), text), (first, then) => {
      expect(toCyrillic(`\u00a0${first}${then}`, listed)).toBe(`\u00a0${toCyrillic(` ${first}${then}`, listed).slice(1)}`);
    }), { numRuns: 3000 });
  });

  test('all that is not a letter stays, in its order', () => {
    assert(property(text, (latin) => {
      expect(toCyrillic(latin, none).normalize('NFC').replace(letters, '')).toBe(latin.normalize('NFC').replace(letters, ''));
    }), { numRuns: 3000 });
  });

  test('only pairs make a text shorter, and none makes it longer', () => {
    assert(property(text, (latin) => {
      const before = latin.normalize('NFC');
      const after = toCyrillic(latin, none).normalize('NFC');
      const pairs = before.match(/nj|lj|dž/gi)?.length ?? 0;
      expect(after.length).toBeLessThanOrEqual(before.length);
      expect(after.length).toBeGreaterThanOrEqual(before.length - pairs);
    }), { numRuns: 3000 });
  });

  test('texts made to be slow come back whole: quadratic work on 100 kB would not end in time', () => {
    const long = (part: string): string => part.repeat(Math.ceil(100_000 / part.length));
    const slow = ['Zahtev za građevinsku dozvolu kategorije B, po 5 EUR/m², injekcija. ', 'a', 'nj', 'A, ', 'A', 'I ', 'A  ', ' ', '`', '`a\n', '<a ', '{a', '](', 'a.', 'a-', 'A-1/', 'a@', 'http://(', 'https://a', '&a', 'a_', 'Hidrosistemi ', 'KEDS\n', 'McDonald\'s', 'McA\'s-', 'Lj', 'aA', 'KNj', 'e-', '.,', '°C', 'č'.normalize('NFD')];
    for (const part of slow) {
      const text = long(part);
      const written = toCyrillic(text, listed);
      expect(written.replace(/[\p{L}\p{M}]/gu, ''), part).toBe(text.normalize('NFC').replace(/[\p{L}\p{M}]/gu, ''));
    }
  }, 60_000);
});
