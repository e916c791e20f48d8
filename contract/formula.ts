/** What a spreadsheet would run as a formula: = + - @ (full width too), also behind blanks, controls and invisible characters, or a tab or CR in front. */
const formula = /^(?:[\t\r]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫])/u

/** The text as it may stand in an exported cell: one that a spreadsheet could run gets a quote in front, as does one that only looks guarded. */
export const withFormulaGuard = (text: string): string => (formula.test(text.replace(/^'+/, '')) ? `'${text}` : text)

/** The text behind the guard: undoes `withFormulaGuard` exactly. */
export const withoutFormulaGuard = (text: string): string =>
  text.startsWith("'") && formula.test(text.replace(/^'+/, '')) ? text.slice(1) : text
