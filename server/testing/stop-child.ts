import { main } from '../main.ts'

/** A role of the program in a process of its own, as `npm start -- ROLE` runs it, to be stopped by a signal. */
await main(process.argv.slice(2))
