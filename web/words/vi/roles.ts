import type { RolesWords } from '../en/roles.ts'

export const roles: RolesWords = {
  admin: 'Quản trị viên',
  executive: 'Ban lãnh đạo',
  manager: 'Quản lý bán hàng',
  leader: 'Trưởng nhóm',
  salesperson: 'Nhân viên bán hàng',
  office: 'Văn phòng',
}
