import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Ids of the running processes of the cluster with this mark; `postmaster` alone, or it and all its children. */
export function processesOf(mark: string, which: 'postmaster' | 'all'): number[] {
  const isPostmaster = (command: string) => command.includes(`cluster_name=${mark}`)
  const isChild = (command: string) => command.startsWith(`postgres: ${mark}: `)
  const lines = process.platform === 'linux' ? fromProc() : fromPs()
  return lines
    .filter(({ command }) => isPostmaster(command) || (which === 'all' && isChild(command)))
    .map(({ pid }) => pid)
}

/** Sends the signal to those that still live. */
export function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // gone in the meantime
    }
  }
}

type Process = { pid: number; command: string }

function fromProc(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
        if (!command.includes('kohoi-') || isInContainer(pid)) return []
        return [{ pid: Number(pid), command }]
      } catch {
        return []
      }
    })
}

// Seen from the host, a container's processes look like ours; theirs have a second process id.
const isInContainer = (pid: string) => /^NSpid:\t\d+\t\d+/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))

function fromPs(): Process[] {
  return execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim())
    .map((line) => ({ pid: Number.parseInt(line, 10), command: line.replace(/^\d+\s+/, '') }))
}
