import type { MessageValues, ProblemWords } from './problems.ts';

/** Messages to those who write content, in English. */
export const en: ProblemWords = {
  severities: { error: 'error', warning: 'warning' },
  things: {
    answer: 'an answer', answers: 'the answers', answerWords: 'the words of an answer', coverage: 'the coverage', figures: 'the figures of an institution', points: 'points', pointsInEachLanguage: 'points in each language', recommendation: 'a recommendation', target: 'a target', act: 'an act', feedback: 'a table of counts', feedbackRow: 'a row', request: 'a request for access', address: 'an address', appeal: 'an appeal', applicantDeadline: 'an applicant’s deadline', band: 'a band', channel: 'a channel', concept: 'a concept', conflict: 'a conflict', decision: 'a time limit for the decision', dimension: 'a dimension',
    document: 'a required document', entry: 'an entry of a word list', fee: 'a fee', form: 'a form', hours: 'an opening time', institution: 'an institution', legalBasisEntry: 'a legal basis', link: 'a link', linkCheck: 'the link check', list: 'a word list', office: 'an office', output: 'an output', publishing: 'the role for publishing', editors: 'the editors',
    judgedExample: 'a judged example', examples: 'the judged examples', obligation: 'an obligation', dayOff: 'a day off', holidays: 'the list of official holidays', everydayWords: 'the list of everyday words', imported: 'the record of an import', oneImport: 'an import', script: 'the script exceptions', record: 'this record', register: 'a register', requirement: 'a requirement', requirementWords: 'the words of a requirement', required: 'the required completeness', review: 'a check', service: 'a service', snapshot: 'a snapshot', source: 'a source', standard: 'the standard', stepFacts: 'a step', successor: 'the name today', text: 'a text',
    timeLimit: 'a time limit', translatedFrom: '“translatedFrom”', unit: 'a unit', weights: 'the weights', metric: 'a metric', metricWords: 'the words of a metric', dataQuality: 'the yardstick of data sets', vocabularies: 'the vocabularies', openData: 'a kept judgement of open data', dataset: 'a data set', outcomes: 'the findings', catalogueFile: 'the catalogue file', publishedDocument: 'a published document', publishedDocuments: 'the list of published documents', documentCategory: 'a category of documents', wordsInEachLanguage: 'a name in each language', otherNames: 'the other names',
  },
  targets: {
    acts: 'the word list of acts', 'appeal-bodies': 'the word list of appeal bodies', areas: 'the word list of areas', audiences: 'the word list of audiences', channels: 'the word list of channels', documents: 'the word list of documents', kinds: 'the word list of kinds', 'life-events': 'the word list of life events', outputs: 'the word list of outputs', 'payment-methods': 'the word list of payment methods', topics: 'the word list of topics', 'units-of-time': 'the word list of units of time', units: 'the units of this institution', offices: 'the offices of this institution', concepts: 'the concepts', services: 'the services (institution/service)', servicesOrConcepts: 'the services and concepts', ownChannels: 'the channels of this service', dimensions: 'the dimensions of the standard', requirements: 'the requirements', institutions: 'the institutions', holidayNames: 'the names of the holidays', ownServices: 'the services of this institution', files: 'the files of this institution (institutions/<id>/files/)', inventory: 'the categories of the document inventory',
  },
  types: { string: 'words', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'fields with values', record: 'fields with values', none: '“none”', or: 'or' },
  problems: {
    'symbolic-link': { says: () => 'this is a symbolic link; the catalogue reads ordinary files only', write: () => 'put the file or folder itself here' },
    'special-file': { says: () => 'this is not an ordinary file', write: () => 'remove it from the content folder' },
    unreadable: { says: () => 'this file cannot be opened', write: () => 'give it the rights to be read' },
    'changing-file': { says: () => 'this file changed or went away while it was read', write: () => 'wait until nothing writes to the folder any more, then run the command again' },
    'file-too-large': { says: (v) => `the file has ${v.kilobytes} kB; at most ${v.limit} kB are read`, write: (v) => (v.stored ? 'save it with smaller pictures, or put it on your website and write its url in place of file' : 'shorten it, or divide it into several records') },
    'line-too-long': { says: (v) => `this line has ${v.length} characters; at most ${v.limit} are read`, write: () => 'divide it into several lines' },
    'too-many-files': { says: (v) => `${v.count} files are here; at most ${v.limit} are read`, write: () => 'move what is no part of the catalogue elsewhere' },
    'same-name': { says: (v) => `“${v.name}” and “${v.other}” are one and the same name on many computers`, write: () => 'give one of them another name, in small letters' },
    'not-utf-8': { says: (v) => (v.encoding ? 'the file is written in UTF-16, not in UTF-8' : 'the file is not written in UTF-8'), write: () => 'save it again with the encoding “UTF-8”' },
    'empty-file': { says: () => 'the file is empty', write: (v) => (v.stored ? 'save the form here again, or remove the file' : 'write its fields, or remove the file') },
    'unknown-file': { says: (v) => `no file named “${v.name}” is expected here`, write: (v) => (v.stored ? `put it at ${v.stored} and name it in the form: file: ${String(v.stored).split('/').at(-1)}` : v.nearest ? `name it “${v.nearest}”` : 'move it or remove it; the README of the content folder draws the tree') },
    'missing-file': { says: (v) => `the folder “${v.folder}” has no ${v.name}`, write: (v) => `add ${v.name}, or remove the folder` },
    'empty-content': { says: () => 'the content folder holds no institution', write: () => 'add institutions/<id>/institution.yaml, or name another folder with --content' },
    'reserved-id': { says: (v) => (v.program ? `“${v.value}” is a name that the program keeps for itself` : v.windows ? `“${v.value}” is a name that Windows keeps for itself` : v.page ? `“${v.value}” is what web servers call the first page of a folder` : `“${v.value}” is a word of the site’s own addresses and cannot be an institution’s id`), write: (v) => (v.program ? 'choose another name' : v.former ? 'write what the folder was really called, or remove it' : 'choose another folder name') },
    'not-an-id': { says: (v) => `“${v.value}” is not an id: small letters a–z, digits and single hyphens, at most 64`, write: (v) => (v.role ? 'write the role that checked, like “catalogue-team”: a person is never named' : v.nearest ? v.quoted ? `write ${v.nearest}, without quotation marks` : `${v.named ? 'name' : 'write'} ${v.named ? 'it ' : ''}“${v.nearest}”` : 'write it like “birth-extract”') },
    'id-twice': { says: (v) => `${v.detail ? '' : 'the id '}“${v.value}” stands twice in ${v.within ? 'this file' : v.thing === 'record' ? 'this list' : 'the same list'}; first in line ${v.first}`, write: (v) => (v.detail ? 'remove one' : 'give each entry an id of its own, or remove one') },
    'and-more': { says: (v) => `more problems of this kind in this file: ${v.count}`, write: () => 'mend those above first, then check again' },
    'not-a-file-name': { says: (v) => `“${v.value}” cannot be the name of a stored file: small letters a–z, digits and single hyphens, at most 64, then one of ${v.values}`, write: (v) => (v.nearest ? `name it “${v.nearest}”` : 'name it like “application-form.pdf”; keep what is of another kind elsewhere and link to it') },
    'wrong-content': { says: (v) => (wrongContent[v.detail ?? ''] ?? wrongContent.broken!).says(v), write: (v) => (wrongContent[v.detail ?? ''] ?? wrongContent.broken!).write },
    'active-content': { says: (v) => `the file holds ${activeContent[v.detail ?? ''] ?? activeContent.script} (${v.found}): it would do something by itself on the reader’s computer`, write: () => 'print the form into a new PDF, or save it again without that' },
    'too-many-pixels': { says: (v) => `the picture has ${v.width} × ${v.height} points; at most ${v.limit} million are possible`, write: () => 'make it smaller: 2000 points are enough for the longer side' },
    'unused-file': { says: (v) => `no form of this institution names “${v.value}”`, write: (v) => `name it in a form (file: ${v.value}), or remove it` },
    'two-places': { says: () => 'the form names a file and a web address', write: () => 'keep the one that the institution keeps up to date' },
    'hidden-sign': { says: (v) => `${v.written ? 'these words hold' : 'here stands'} ${hiddenSigns[v.kind ?? '']} (${v.code})`, write: (v) => (v.mended ? (v.kind === 'line-end' ? 'run “npm run format”: it writes a space instead' : 'run “npm run format”: it writes the words without it') : 'look up what was meant, and write that') },
    'mixed-alphabets': { says: (v) => (v.whole ? `“${v.value}” is written in Cyrillic letters that look like Latin ones (${v.letters})` : `“${v.value}” mixes letters of two alphabets${v.letters ? ` (${v.letters})` : ''}`), write: (v) => (v.nearest ? `write “${v.nearest}” on one keyboard${v.mended ? '; “npm run format” does it' : ''}` : 'write the whole word in one alphabet') },
    'missing-front-matter': { says: () => 'a text begins with a line of three hyphens', write: () => 'write --- in the first line, then the fields, then --- again' },
    'unclosed-front-matter': { says: () => 'the fields at the beginning are not closed', write: () => 'write --- on a line of its own after the last field' },
    'yaml-syntax': { says: (v) => (yaml[v.detail ?? ''] ?? yaml.other!).says, write: (v) => (yaml[v.detail ?? ''] ?? yaml.other!).write },
    'duplicate-key': { says: (v) => `the field “${v.key}” stands twice`, write: () => 'keep one of the two' },
    'tab-as-indent': { says: () => 'a tab is used for indentation', write: () => 'use two spaces instead' },
    'several-documents': { says: () => 'the file holds several YAML documents', write: () => 'keep one; remove the further lines ---' },
    'yaml-alias': { says: () => 'YAML aliases (*name) are not used here', write: () => 'write the value itself' },
    'yaml-anchor': { says: () => 'YAML anchors (&name) are not used here', write: () => 'remove the mark; write “and” or put the words in quotation marks' },
    'yaml-tag': { says: () => 'YAML tags (!name) are not used here', write: () => 'remove the mark, or put the words in quotation marks' },
    'yaml-merge': { says: () => 'YAML merge keys (<<) are not used here', write: () => 'write the fields themselves' },
    'yaml-key': { says: (v) => (v.nearest ? 'the comma cuts this number in two' : 'the name of a field must be a plain word'), write: (v) => (v.nearest ? `write ${v.nearest}, with a point` : 'put it in quotation marks, or choose a word') },
    'yaml-directive': { says: (v) => `orders to the YAML parser (${v.value}) are not used here`, write: () => 'remove the line' },
    'forbidden-key': { says: (v) => `“${v.key}” cannot be the name of a field`, write: () => 'choose another name' },
    'nested-too-deep': { says: (v) => (v.marks ? `a paragraph has more than ${v.limit} marks * _ ~` : `the file is nested deeper than ${v.limit} levels`), write: (v) => (v.marks ? 'divide it by an empty line, or mark less' : 'no record of the catalogue needs that; compare with another entry') },
    'not-a-record': { says: () => 'a record of fields and values is expected here', write: () => 'write one field a line: name, colon, value' },
    'raw-html': { says: () => 'a text holds no HTML', write: () => 'use Markdown: **bold**, lists, [words](https://…)' },
    'unsafe-link': { says: (v) => `the link “${v.value}” ${unsafeLinkOf(v).says(v)}`, write: (v) => unsafeLinkOf(v).write(v) },
    'misleading-link': { says: (v) => `the words say “${v.value}”, but the link leads to “${v.host}”`, write: () => 'let the words name the page, or let both name the same address' },
    'image-in-text': { says: () => 'a text holds no images', write: () => 'describe it in words, or link to it' },
    'markup-in-field': { says: (v) => (v.detail ? `“${v.field}” is shown as it is written: readers would see “${v.value}”` : `“${v.field}” is shown as it is written, “${v.value}” with its signs`), write: (v) => markup[v.detail ?? '']?.(v) ?? 'write plain words; what is bold, and links, go into the free text below the fields' },
    'words-lost': { says: (v) => (lostWords[v.detail ?? ''] ?? lostWords.definition!).says(v), write: (v) => (lostWords[v.detail ?? ''] ?? lostWords.definition!).write },
    'number-lost': { says: (v) => `lists count on by themselves: this number would become another (${v.value})`, write: () => 'write the numbers in order, or put a backslash before the point, like 4\\.' },
    'not-formatted': { says: (v) => notFormatted[v.detail ?? ''] ?? 'not written the catalogue’s one way from here on', write: () => 'run “npm run format”; the meaning does not change' },
    'unknown-field': { says: (v) => `${v.thing} has no field “${v.field}”`, write: (v) => (v.within ? `write “${v.nearest}” in ${placesOfFields[v.within]}` : v.nearest ? `write “${v.nearest}”` : v.fields ? `fields: ${v.fields}` : 'remove the line') },
    'missing-field': { says: (v) => (v.detail ? `“${v.field}”${v.label ? ` (${v.label})` : ''} has no words in ${spokenIn(v.detail)}` : `${v.thing} needs “${v.field}”${v.label ? ` (${v.label})` : ''}`), write: (v) => (v.detail ? `write ${v.nearest}, with the words in place of the dots; these are needed in all three languages${v.translated ? `, and where there is no official name, translate it yourself and add translated: [${v.translated}] beside it` : ''}` : v.example ? `add ${v.field}: ${v.example}${v.other ? `, or ${v.other} where the form is stored here` : ''}` : `add “${v.field}”`) },
    'empty-field': { says: (v) => `“${v.field}” is there, but empty`, write: (v) => (v.none ? `write “none” if it is known that there is none; leave the line out if nobody has said` : 'write a value, or leave the line out') },
    'empty-value': { says: (v) => `“${v.field}” is empty`, write: () => 'write a value, or leave the line out' },
    'unfinished-words': { says: (v) => `the words of “${v.field}” are still to be written`, write: (v) => `write them in place of ${v.value === undefined ? 'the three dots' : `“${v.value}”`}, or leave the line out` },
    'wrong-type': { says: (v) => (v.detail ? `the colon behind “${v.value}” makes a field of these words` : `“${v.field}” should be ${v.expected}, but “${v.value}” is written`), write: (v) => (v.detail ? `put them in quotation marks: ${v.nearest}` : v.unit ? `write ${v.number} under “${v.unit}”, not under “${v.field}”` : v.counted ? `write ${v.number}; that working days are counted is said under “${v.counted}”` : v.free ? 'write fees: none in place of the list if the service costs nothing; amount: 0 if only this case is free' : v.within ? `write it in ${placesOfFields[v.within]}` : v.nearest ? `write ${v.nearest}${v.whole ? `, or ${v.whole} if thousands are meant` : v.value === v.nearest ? ', without quotation marks' : ''}` : v.example ? `for example: ${v.example}` : v.fields ? `fields: ${v.fields}` : '') },
    'unknown-value': { says: (v) => `“${v.value}” is not a value of “${v.field}”`, write: (v) => (v.nearest ? `write “${v.nearest}”; possible: ${v.values}` : `possible: ${v.values}`) },
    'wrong-form': { says: (v) => `“${v.value}” does not have the form of “${v.field}”`, write: (v) => (v.example ? `for example: ${v.example}` : '') },
    'not-a-date': { says: (v) => (/^\d{4}-\d{2}-\d{2}$/.test(String(v.value)) ? `the date ${v.value} does not exist` : `“${v.value}” is not a date`), write: (v) => (v.nearest ? `write ${v.nearest}` : 'write year-month-day, like 2026-02-28') },
    'not-a-duration': { says: (v) => (v.detail ? `“${v.value}” mixes weeks with other units; by ISO 8601 weeks stand alone` : `“${v.value}” is not a length of time`), write: (v) => (v.nearest ? `write ${v.nearest}` : 'write it by ISO 8601: PT15M is 15 minutes, P30D 30 days, P6M six months, P1Y a year') },
    'not-a-web-address': { says: (v) => `“${v.value}” is not a web address`, write: () => 'write it whole, beginning with https://' },
    'unsafe-address': { says: (v) => `“${v.value}” ${unsafeAddress[v.detail ?? ''] ?? unsafeAddress.form}`, write: (v) => (/^[^/\s@]+@/.test(String(v.value)) ? 'write the public e-mail address, to which anybody can write' : 'write the public address of the page, beginning with https:// and its name') },
    'doubtful-address': { says: (v) => (doubtfulAddress[v.detail ?? ''] ?? doubtfulAddress['look-alike']!).says(v), write: (v) => (doubtfulAddress[v.detail ?? ''] ?? doubtfulAddress['look-alike']!).write(v) },
    'not-an-email': { says: (v) => `“${v.value}” is not an e-mail address`, write: () => 'write it like info@example.rks-gov.net' },
    'not-a-phone-number': { says: (v) => `“${v.value}” is not a telephone number`, write: () => 'write digits, spaces and +, in quotation marks: "038 200 100"' },
    'not-an-account': { says: (v) => `“${v.value}” is not an account number`, write: () => 'write digits, spaces or hyphens, in quotation marks' },
    'not-a-time-of-day': { says: (v) => `“${v.value}” is not a time of day`, write: () => 'write hours and minutes, like "08:00"' },
    'odd-number': { says: (v) => `“${v.field}” is written ${v.value}, which is read as ${v.number}`, write: (v) => `write ${v.number}, with digits and a point only` },
    'negative-number': { says: (v) => `“${v.field}” is ${v.value}; it cannot be below zero`, write: () => 'write the amount without a minus' },
    'number-too-small': { says: (v) => `“${v.field}” is ${v.value}; the smallest possible is ${v.minimum}`, write: () => 'correct the number, or leave the line out' },
    'number-too-large': { says: (v) => `“${v.field}” is ${v.value}; the largest possible is ${v.maximum}`, write: () => 'check the number of digits' },
    'list-too-long': { says: (v) => (v.field ? `“${v.field}” has more than ${v.maximum} entries` : v.table ? `the tables of this text have more than ${v.maximum} cells` : `the lists, quotations, notes and underlined headings of this text have more than ${v.maximum} entries together`), write: (v) => (v.table ? 'shorten the table, or link to a file that holds it' : v.field ? 'shorten the list' : 'shorten the text, or link to a file that holds the rest') },
    'list-too-short': { says: (v) => `“${v.field}” has only ${v.length} of at least ${v.minimum} entries`, write: () => 'add what is missing, or remove the whole list' },
    'text-too-long': { says: (v) => `“${v.field}” has ${v.length} characters; at most ${v.maximum} are possible`, write: () => 'shorten it; details belong under the fields or in the body' },
    'unknown-reference': { says: (v) => v.today ? `“${v.value}” is called “${v.today}” today` : `“${v.value}” is not among ${v.target}`, write: (v) => (v.today ? `write “${v.today}”` : v.nearest ? `write “${v.nearest}”` : `${v.values ? `possible: ${v.values}; or ` : v.known === 0 ? '' : 'choose one of them, or '}add it there${v.file ? ` (${v.file})` : ''}`) },
    'no-title': { says: (v) => `a ${v.concept ? 'shared description' : 'service'} needs a title in Albanian, Serbian or English`, write: () => 'add title to sq.md: title: Ekstrakti i lindjes' },
    'no-length-of-time': { says: (v) => `“${v.field}” says no length of time`, write: () => 'add days, hours or months; leave the whole field out if no source says it' },
    'two-lengths-of-time': { says: (v) => `“${v.field}” says more than one length of time`, write: () => 'keep one of days, hours, months' },
    'dates-reversed': { says: (v) => `“${v.field}” ends (${v.to}) before it begins (${v.from})`, write: () => 'exchange or correct the two dates' },
    'closes-before-opens': { says: (v) => `closes (${v.closes}) is not later than opens (${v.opens})`, write: (v) => (v.opens === v.closes ? 'correct one of the two; open all day is opens: "00:00", closes: "23:59"' : `write opens: "${v.closes}", closes: "${v.opens}"; what is open past midnight is two entries`) },
    'hours-overlap': { says: (v) => `two opening times of the same days overlap: ${v.one} and ${v.other}`, write: () => 'write the hours of each day once; a break is two entries, like 08:00–12:00 and 13:00–16:00' },
    'range-reversed': { says: (v) => `“${v.field}” is at least ${v.min} and at most ${v.max}`, write: (v) => `exchange the two: min: ${v.max}, max: ${v.min}` },
    'parts-of-a-cent': { says: (v) => `“${v.field}” is ${v.value}: ${v.whole ? 'the point may stand before cents or after thousands' : 'a euro has no parts smaller than a cent'}`, write: (v) => `write ${v.nearest}${v.whole ? `, or ${v.whole} if thousands are meant` : ''}` },
    'free-as-zero': { says: () => 'a service that costs nothing has no fee of 0', write: () => 'write fees: none' },
    'instead-of-itself': { says: (v) => `“${v.value}” is accepted in place of itself`, write: () => 'remove it from “or”, or name the other document' },
    'seen-and-unseen': { says: (v) => `“${v.value}” is “none” here, and stands under “unseen” as well`, write: () => 'remove it from “unseen”' },
    'one-and-several': { says: (v) => (v.detail ? `service.yaml states several under “${v.several}”: no page can tell which of them the words under “${v.field}” mean` : `“${v.field}” states one, “${v.several}” states several, and both stand here`), write: (v) => (v.detail ? `write them under “${v.several}”, by the id of what they mean` : `make an entry under “${v.several}” of it, with an id`) },
    'missing-words': { says: (v) => `“${v.value}” has no words in any language`, write: (v) => `add it under “${v.field}” in sq.md, sr.md and en.md` },
    'unused-words': { says: (v) => `nothing in service.yaml is called “${v.value}”`, write: (v) => (v.nearest ? `write “${v.nearest}”` : 'correct the name, or remove the line') },
    'unlisted-language': { says: (v) => `“${v.value}” is not among the languages of the institution`, write: (v) => `write in institution.yaml: languages: [${v.nearest}]` },
    'no-names': { says: (v) => `“${v.value}” has no names, and the word list of units does not know it`, write: () => 'add names: { sq: …, sr: …, en: … }' },
    'unknown-rule': { says: (v) => `there is no rule “${v.value}”`, write: (v) => (v.nearest ? `write “${v.nearest}”` : `rules: ${v.values}`) },
    'wrong-quarter': { says: (v) => `the snapshot says ${v.value}, but stands in the folder ${v.folder}`, write: () => 'move the file, or correct the quarter' },
    'quarter-kept-twice': { says: (v) => `the quarter ${v.value} is kept twice`, write: (v) => `the other is ${v.file}; remove one of the two` },
    'snapshot-names-unknown': { says: (v) => `the snapshot names “${v.value}”, which the catalogue does not know today`, write: (v) => (v.detail ? `add “${v.value}” to formerIds in institution.yaml of the institution that it is called or belongs to today; where there is none, leave it: a snapshot is not rewritten` : 'leave it as it is if it was renamed or removed since; a snapshot is not rewritten') },
    'snapshot-contradicts-itself': { says: (v) => v.detail === 'day' ? `the day ${v.says} is not in the quarter ${v.value}` : `“${v.field}” cannot be true: ${v.says} stands here, and ${v.sum} by the other figures`, write: () => 'do not correct it by hand: write the snapshot again with npm run snapshot' },
    'quarter-not-kept': { says: (v) => `no snapshot of the quarter ${v.value} is kept`, write: (v) => `correct the quarter, or keep it: npm run snapshot -- --quarter ${v.value}` },
    'formula-in-cell': { says: (v) => `“${v.value}” begins like a formula`, write: () => 'write the value itself' },
    'too-many-cells': { says: (v) => `this row has ${v.cells} cells, the head has ${v.columns} columns`, write: () => 'remove what is too much, or put quotation marks around a value with a comma' },
    'unclosed-cell': { says: () => 'the quotation mark of this cell is not closed, or something stands behind it', write: () => 'close it at the end of the cell: "…"' },
    'counted-twice': { says: (v) => `this was counted already in line ${v.first}`, write: () => 'add the two numbers and keep one row' },
    'answered-twice': { says: (v) => `the recommendation “${v.value}” of ${v.quarter} is answered twice; first in line ${v.first}`, write: () => 'keep one of the two answers' },
    'answer-without-words': { says: () => 'the answer has no words', write: () => 'add them in at least one language: words: { sq: … }' },
    'two-standards-in-force': { says: (v) => `two versions of the standard come into force on ${v.value}`, write: (v) => `the other is ${v.file}; give each its own day` },
    'same-version': { says: (v) => `two versions of the standard are called ${v.value}`, write: (v) => `the other is ${v.file}; count the newer one up` },
    'nameless-step': { says: (v) => `a step of “${v.value}” says no service`, write: () => 'add service: …, or names: { sq: …, sr: …, en: … }' },
    'nameless-obligation': { says: (v) => `the obligation “${v.value}” says no service`, write: () => 'add names: { sq: …, sr: …, en: … }, or concept' },
    'category-of-others': { says: (v) => `the category “${v.value}” is asked of other institutions (${v.types})`, write: () => 'put its documents under another category, or remove the line' },
    'untitled-document': { says: (v) => `the document “${v.value}” has no title in any language`, write: () => 'write it like title: { sq: Buxheti i komunës për vitin 2026 }' },
    'seen-before-date': { says: (v) => `the document is dated ${v.date}, but was seen on ${v.seen} already`, write: () => 'correct one of the two days' },
    'link-twice': { says: (v) => `the address “${v.value}” stands twice among the links; first in line ${v.first}`, write: () => 'keep one of them, or make the file anew: npm run links' },
    'day-off-twice': { says: (v) => `the day off ${v.value} stands twice; first in line ${v.first}`, write: () => 'keep one of the two' },
    'day-off-outside': { says: (v) => `the day off ${v.value} lies outside the years of this list (${v.from} to ${v.to})`, write: () => 'correct the date, or “from” and “to” when the list now holds all days off of that year' },
    'needs-itself': { says: (v) => `nobody can ever begin: ${v.circle}`, write: () => 'remove the “issuedBy” or “requires” that is wrong, or say with “when” or “or” that the document is not asked of everybody' },
    'leads-nowhere': { says: (v) => (v.detail === 'withdrawn' ? `“${v.value}” is no longer offered, so readers of this service are not led to it` : `only other municipalities offer “${v.value}”, so readers of this service are not led to it`), write: (v) => (v.detail === 'withdrawn' ? 'name the service that takes its place, or remove the line' : 'name a service of your own, one of an institution for all of Kosovo, or a shared description') },
    'former-id-in-use': { says: (v) => (v.detail ? `“${v.value}” is what this is called today: its address leads here already` : `“${v.value}” is there today: its address cannot lead elsewhere`), write: () => 'remove it; a former id is one that nothing is called by any more' },
    'former-id-twice': { says: (v) => `“${v.value}” is given as a former id of “${v.other}” too: one address cannot lead to two places`, write: (v) => `keep it where readers find what stood there: here or in “${v.other}”` },
    'replaced-while-offered': { says: () => 'only a withdrawn service is replaced by another; this one is still offered', write: () => 'write “status: withdrawn”, or remove the line' },
    'replaced-by-itself': { says: (v) => `an act cannot be replaced by itself: ${v.circle}`, write: () => 'remove the “replacedBy” that is wrong' },
    'replaced-by-withdrawn': { says: (v) => (v.detail ? 'this service cannot be replaced by itself' : `“${v.value}” is withdrawn itself, so nobody can apply for it`), write: (v) => (v.nearest ? `write “${v.nearest}”` : 'name a service that is offered, or remove the line') },
    'unread-format': { says: (v) => (v.detail === 'html' ? 'this is a web page, not a catalogue' : 'RDF/XML is not read'), write: (v) => (v.detail === 'html' ? 'download the catalogue itself: Turtle (.ttl), JSON-LD (.jsonld) or CKAN’s package_search (.json)' : 'export it as Turtle (.ttl) or JSON-LD (.jsonld); portals offer both beside RDF/XML') },
    'not-rdf': { says: (v) => (v.prefix ? `the prefix “${v.prefix}” is used and never declared` : 'this cannot be read as Turtle'), write: (v) => (v.prefix ? `declare it at the beginning: @prefix ${v.prefix} <https://…> .` : 'end every statement with “;” or “.”, also the one in the line before; or export the catalogue again') },
    'not-json': { says: () => 'this cannot be read as JSON', write: () => 'export the catalogue again, whole; a download may have broken off here' },
    'not-json-ld': { says: () => 'this is JSON, but its context or structure is not JSON-LD', write: () => 'compare it with the JSON-LD of another catalogue, or export Turtle' },
    'remote-context': { says: (v) => `the file rests on the context ${v.value}, which is not fetched from the network`, write: () => 'write the context into the file, or export Turtle' },
    'no-data-sets': { says: (v) => (v.format === 'ckan' ? 'no data set is in this JSON' : 'no data set (dcat:Dataset) is in this file'), write: () => 'give a DCAT catalogue, or the answer of CKAN’s package_search' },
    'part-of-a-catalogue': { says: (v) => `the portal has ${v.count} data sets, this file only ${v.here}`, write: () => 'ask for all of them: package_search?rows=1000' },
  },
};

// What an officer sees where YAML cannot be read (the kinds stand in src/catalogue/read/source.ts).
const yaml: Readonly<Record<string, { says: string; write: string }>> = {
  'unclosed-quote': { says: 'a quotation mark is opened here and never closed', write: 'close it behind the words with the same mark; write a mark inside the words as “ or ”' },
  'unclosed-bracket': { says: 'a bracket is opened or closed here without its counterpart', write: 'every [ needs a ], every { needs a }' },
  'colon-in-words': { says: 'a colon stands inside the words, or the next line is indented too far', write: 'put the words in quotation marks: title: "Permit: renewal"' },
  'comma-in-words': { says: 'a comma cuts the words in two here', write: 'put all the words in quotation marks: { issue: "issuing, by post" }' },
  'missing-colon': { says: 'this line has no “name: value”', write: 'write the name of the field, a colon, a space and the value' },
  'missing-comma': { says: 'a comma is missing between two entries', write: 'write them like { id: issue, amount: 2 }' },
  indentation: { says: 'this line is not indented like the lines it belongs to', write: 'begin it in the same column as they do' },
  'sign-first': { says: 'words cannot begin with this sign', write: 'put the words in quotation marks' },
  backslash: { says: 'a backslash between double quotation marks has a meaning of its own', write: 'write it twice, or use single quotation marks' },
  'list-on-line': { says: 'a list with hyphens cannot begin in the line of its field', write: 'begin it in the next line, two spaces in' },
  'after-the-end': { says: 'something stands behind the end of the value', write: 'put all of the value between the quotation marks' },
  'no-hyphen': { says: 'this row of the list does not begin with a hyphen', write: 'begin it with “- ”: a hyphen and a space, like the rows before it' },
  'other-blank': { says: 'the line is indented with a special space, as it comes from Word or from a web page', write: 'delete it and type ordinary spaces' },
  other: { says: 'this cannot be read as YAML', write: 'write one field a line: name, colon, space, value; compare with another entry' },
};

// Where a field belongs that stands in another file.
const placesOfFields: Readonly<Record<string, string>> = { text: 'sq.md, sr.md and en.md', service: 'service.yaml', acts: 'vocabularies/acts.yaml', offices: 'institution.yaml, at the office' };

// Languages as a sentence names them, from “sr, en”.
const inLanguage: Readonly<Record<string, string>> = { sq: 'Albanian', sr: 'Serbian', en: 'English' };
const spokenIn = (languages: string | number): string => String(languages).split(', ').map((language) => inLanguage[language] ?? language).join(' and ');

// How the file is saved where nothing else is amiss.
const notFormatted: Readonly<Record<string, string>> = {
  'byte-order-mark': 'the file begins with an invisible mark of byte order',
  'line-ends': 'the lines end as on Windows or old computers',
  'parted-letters': 'a letter and its mark stand apart: they look like one letter and are found as two',
};

const hiddenSigns: Readonly<Record<string, string>> = {
  direction: 'a sign that turns the direction of writing', invisible: 'a sign that nobody can see', 'soft-hyphen': 'a hyphen that shows only at the end of a line', control: 'a control character', 'line-end': 'a line end of another kind',
  private: 'a sign that each font draws as it likes', lost: 'the mark of a lost letter', marks: 'a heap of marks on one letter',
};

// What to do about signs in a field that mean something elsewhere, by their kind.
const markup: Readonly<Record<string, (v: MessageValues) => string>> = {
  'bullet-of-row': (v) => `delete the “${v.value}”: this is a row of the list already`,
  bullet: (v) => `delete the “${v.value}”; lists go into the free text below the fields`,
  tag: (v) => (v.close ? `delete ${v.open} and ${v.close}, and keep the words between` : `delete ${v.open}`),
  entity: (v) => (v.blank ? `type an ordinary space instead of ${v.value}` : v.nearest ? `write ${v.nearest} instead of ${v.value}` : `delete ${v.value}`),
};

const lostWords: Readonly<Record<string, { says: (v: MessageValues) => string; write: string }>> = {
  definition: { says: (v) => `no link uses the address “[${v.value}]:”, and no page would show it`, write: 'write the link itself, [words](https://…), or remove the line' },
  footnote: { says: (v) => `nothing points to the footnote “[^${v.value}]”, and no page would show it`, write: 'put the mark into the text, or remove the footnote' },
  'footnote-name': { says: (v) => `the footnote “${v.value}” has the name of a further mark of another one`, write: 'give it a name that does not end in a hyphen and a number' },
  twice: { says: (v) => `“${v.value}” is explained twice, and only the first would be shown`, write: 'give the second another name, or remove it' },
  cell: { says: (v) => `the table has ${v.value} columns; what stands behind them would not be shown`, write: 'add a column to the first line of the table; write a stroke inside words as \\|' },
  'behind-a-sign': { says: (v) => `what stands behind # is a note, and no page shows it (“${v.value}”)`, write: 'put all the words in quotation marks, or the note on a line of its own' },
  'after-the-kind': { says: (v) => `“${v.value}” behind the kind of the code would not be shown`, write: 'write it above the code' },
};

const unsafeLink: Readonly<Record<string, { says: (v: MessageValues) => string; write: (v: MessageValues) => string }>> = {
  scheme: { says: () => 'does not begin with https:, mailto: or tel:', write: () => 'write the whole address, beginning with https://' },
  phone: { says: () => 'holds no telephone number', write: () => 'write digits after tel:, with + before the code of the country' },
  mail: { says: () => 'does not hold one e-mail address', write: () => 'write one address after mailto:' },
  'mail-field': { says: (v) => `adds “${v.key}” to the message`, write: () => 'keep the address, and at most subject= and body=: who writes may not notice other receivers' },
  place: { says: () => 'leads to no place of the page', write: (v) => `write one of ${v.values}, or leave the link out` },
};
const unsafeLinkOf = (v: MessageValues) => unsafeLink[v.detail ?? ''] ?? unsafeLink.scheme!;

const unsafeAddress: Readonly<Record<string, string>> = {
  user: 'holds a user name before the name of the site', ip: 'leads to a bare number, not to a named site', private: 'opens only inside one network', form: 'is understood differently by different programs',
};

const doubtfulAddress: Readonly<Record<string, { says: (v: MessageValues) => string; write: (v: MessageValues) => string }>> = {
  'look-alike': { says: (v) => `“${v.host}” looks like an address of the state (rks-gov.net) and is none`, write: () => 'compare it letter by letter with the address that the institution gives' },
  mixed: { says: (v) => `the name “${v.host}” mixes letters of two alphabets`, write: () => 'type the name on one keyboard and see whether it leads to the same page' },
  'hidden-name': { says: (v) => `“${v.host}” hides its real letters`, write: () => 'write the name as people read it' },
  port: { says: (v) => `“${v.host}” is asked at an unusual port, which many networks block`, write: () => 'write the address without the colon and number, if the page opens there too' },
  'not-encrypted': { says: (v) => `“${v.host}” is reached without encryption`, write: () => 'write https:// if the page opens there too; leave it if it does not' },
};

const wrongContent: Readonly<Record<string, { says: (v: MessageValues) => string; write: string }>> = {
  kind: { says: (v) => `the file is called ${v.expected}, but holds ${v.found || 'something else'}`, write: 'save it again in the kind that its name says' },
  around: { says: () => 'something else stands before the beginning or behind the end of the file', write: 'save it again from the program that made it' },
  broken: { says: () => 'the file cannot be read to its end', write: 'open it, see whether it is whole, and save it again' },
  swollen: { says: (v) => `the file unpacks to more than ${v.limit} MB`, write: 'save it again from the program that made it, without large pictures' },
  path: { says: (v) => `a part of the file (${v.found}) has a name that leads out of it or stands twice`, write: 'save it again from the program that made it' },
  locked: { says: () => 'the file is locked with a password, so nobody can see what it holds', write: 'save it without a password' },
};

const activeContent: Readonly<Record<string, string>> & { script: string } = {
  script: 'a script', macro: 'a macro', opening: 'an action upon opening', launch: 'an order to start a program', embedded: 'another file inside', xfa: 'a form of the kind XFA', send: 'an order to send something away', remote: 'a part that is fetched from the network', object: 'a program’s object', entity: 'an entity of XML', media: 'sound or film',
};
