import { cpus, totalmem } from 'node:os'

/** What the figures were measured on, in a line. */
export const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, embedded PostgreSQL 18, fsync on`
