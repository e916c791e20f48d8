import { slots } from '../slots.ts'

const s = slots('en')
const separators: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }

export const imports = {
  fresh: 'New import',
  earlier: 'Earlier imports',
  none: 'Nothing imported yet. Drop a file above: you test it first and can undo the whole import.',
  older: 'Show older',
  what: 'What is imported?',
  dropHere: 'Drop a file here',
  reading: 'Reading the file…',
  kinds: 'CSV or Excel (.xlsx); Thai and Vietnamese encodings are recognised.',
  choose: 'Choose file',
  template: 'Or fill in a template:',
  rows: (n: number) => s.plural(n, '# row', '# rows'),
  readAs: (format: 'csv' | 'xlsx', encoding: string, separator: string | null) =>
    format === 'xlsx'
      ? 'Excel workbook'
      : `${encoding.replace(/^utf/i, 'UTF').replace(/^windows/i, 'Windows')}${separator ? `, separated by ${separators[separator] ?? separator}` : ''}`,
  shortResult: (created: number, updated: number, failed: number) =>
    `${s.number(created)} created, ${s.number(updated)} updated, ${s.number(failed)} failed`,
  stepsLabel: 'Steps of the import',
  steps: { file: 'File', columns: 'Columns', test: 'Test', import: 'Import' },
  columns: 'What do the columns mean?',
  mapped: (n: number, of: number) => `${s.number(n)} of ${s.number(of)} columns are used`,
  fieldFor: (column: string) => `Field for column ${column}`,
  skipped: 'Skipped',
  skipNamed: (column: string) => `Skip column ${column}`,
  recognises: (label: string) => `${label} (only recognises records)`,
  missing: (fields: string[]) => `Still without a column: ${s.list(fields)}.`,
  options: 'How to import',
  duplicates: 'Records that are there already',
  duplicatesHint: 'Recognised by number, e-mail, phone or name.',
  dates: 'How dates are written',
  dateFormats: {
    'YYYY-MM-DD': '2026-03-31',
    'DD/MM/YYYY': '31/03/2026',
    'MM/DD/YYYY': '03/31/2026',
  },
  test: 'Test',
  run: 'Import',
  goOn: 'Go on',
  another: 'Import another file',
  stopped: 'The import stopped half-way.',
  doing: { testing: 'Testing every row', running: 'Importing', undoing: 'Taking the import back' },
  mayLeave: 'You may leave this page; the work goes on and the bell tells you when it is done.',
  result: 'Result of the import',
  testResult: 'Result of the test',
  undoneResult: 'Import undone',
  showCreated: (things: string) => `Show the created ${things.toLowerCase()}`,
  would: { created: 'Would create', updated: 'Would update', skipped: 'Would skip', failed: 'Would fail' },
  did: {
    created: 'Created',
    updated: 'Updated',
    skipped: 'Skipped',
    failed: 'Failed',
    removed: 'Removed',
    restored: 'Restored',
    kept: 'Kept',
  },
  testGood: 'Every row can be imported. Nothing has been written yet.',
  testBad: 'Nothing has been written yet. Rows that fail are left out; the others can be imported.',
  mend: 'Download the error file, mend the rows in it and import that file.',
  keptText: 'Records that somebody has changed since the import were kept.',
  problems: (n: number) => s.plural(n, '# row with a problem', '# rows with a problem'),
  moreProblems: (n: number) => s.plural(n, '# more in the error file', '# more in the error file'),
  row: (n: string) => `Row ${n}`,
  errorFile: 'Download errors.csv',
  undoVerb: 'Undo the import',
  undoTitle: (created: number, updated: number) =>
    `Undo the import of ${s.number(created)} created and ${s.number(updated)} updated records?`,
  undoText: 'Created records go to the bin, updated ones get their old values. What was changed since then stays.',
}

export type ImportsWords = typeof imports
