import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'

const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** Fields of /proc/PID/stat, numbered as proc(5) numbers them; the name, in parentheses, may hold blanks. */
function statOf(pid: number): (field: number) => number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (field) => Number(fields[field - 3])
}

export const parentOf = (pid: number): number => statOf(pid)(4)

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

/** Seconds of CPU that a process, its ended children and its living descendants have used so far. Linux only. */
export function cpuOf(pid: number): number {
  try {
    const stat = statOf(pid)
    const own = (stat(14) + stat(15) + stat(16) + stat(17)) / ticks
    return childrenOf(pid).reduce((sum, child) => sum + cpuOf(child), own)
  } catch (error) {
    // It has ended meanwhile, and its parent counts it.
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0
    throw error
  }
}

/** Seconds that the cores of the machine have been busy so far, whoever it was. */
export const cpuOfMachine = (): number =>
  cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000

/** Memory that a process holds, and the most it has held so far, in MiB. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (name: string) => Math.round(Number(new RegExp(`${name}:\\s*(\\d+)`).exec(text)?.[1] ?? 0) / 1024)
  return { now: read('VmRSS'), peak: read('VmHWM') }
}

/** Memory of a process and all it has started, in MiB; what several share is counted once. */
export function memoryOfTree(pid: number): number {
  const kib = (of: number): number => {
    const own = Number(/^Pss:\s*(\d+)/m.exec(readFileSync(`/proc/${of}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    return childrenOf(of).reduce((sum, child) => sum + kib(child), own)
  }
  return Math.round(kib(pid) / 1024)
}
