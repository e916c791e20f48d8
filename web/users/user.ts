import type { Role } from '../api/session.ts'

export type User = {
  id: string
  version: number
  name: string
  email: string
  role: Role
  active: boolean
  managerId: string | null
}
