import type { RolesWords } from '../en/roles.ts'

export const roles: RolesWords = {
  admin: 'ผู้ดูแลระบบ',
  executive: 'ผู้บริหาร',
  manager: 'ผู้จัดการฝ่ายขาย',
  leader: 'หัวหน้าทีมขาย',
  salesperson: 'พนักงานขาย',
  office: 'สำนักงาน',
}
