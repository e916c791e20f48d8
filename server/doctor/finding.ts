/** One line of the doctor: how it stands with something, and what to do about it when that is not well. */
export type Finding = { level: 'ok' | 'warn' | 'fail'; what: string; todo?: string }

export const ok = (what: string): Finding => ({ level: 'ok', what })
export const warn = (what: string, todo: string): Finding => ({ level: 'warn', what, todo })
export const fail = (what: string, todo: string): Finding => ({ level: 'fail', what, todo })

/** What an error says, for a line. */
export const said = (error: unknown): string => (error instanceof Error ? error.message || error.name : String(error))
