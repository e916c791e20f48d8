import type { Role } from '../api/session.ts'

/** Salespeople begin with what is to be done today, everybody else with every place there is. */
export const homeOf = (role: Role | undefined) => (role === 'salesperson' ? '/my-day' : '/')
