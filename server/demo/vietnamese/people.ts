import type { Person, Team } from '../script.ts'

const north = ['Hà Nội', 'Hải Phòng', 'Bắc Giang', 'Hưng Yên', 'Nam Định', 'Quảng Ninh', 'Nghệ An']

/** Who works in the company in Ho Chi Minh City. */
export const people: Person[] = [
  { key: 'lan', name: 'Nguyễn Thị Lan', role: 'admin' },
  { key: 'hung', name: 'Trần Mạnh Hùng', role: 'executive', phone: '0903 555 101' },
  { key: 'thao', name: 'Lê Thanh Thảo', role: 'manager', manager: 'hung', phone: '0903 555 102' },
  { key: 'duc', name: 'Phạm Anh Đức', role: 'leader', manager: 'thao', region: 'Miền Nam' },
  { key: 'huong', name: 'Vũ Thu Hương', role: 'leader', manager: 'thao', region: 'Miền Bắc' },
  { key: 'kim', name: 'Đỗ Kim Chi', role: 'leader', manager: 'thao', languages: ['en', 'ko', 'ja'] },
  { key: 'minh', name: 'Trần Văn Minh', role: 'salesperson', manager: 'duc', region: 'Miền Nam' },
  { key: 'phuong', name: 'Nguyễn Mai Phương', role: 'salesperson', manager: 'duc', region: 'Miền Nam' },
  { key: 'quan', name: 'Hoàng Minh Quân', role: 'salesperson', manager: 'duc', region: 'Miền Trung' },
  { key: 'tuan', name: 'Bùi Anh Tuấn', role: 'salesperson', manager: 'huong', region: 'Miền Bắc' },
  { key: 'ngan', name: 'Đặng Thúy Ngân', role: 'salesperson', manager: 'huong', region: 'Miền Bắc' },
  { key: 'khoa', name: 'Lý Đăng Khoa', role: 'salesperson', manager: 'duc', region: 'Miền Nam' },
  { key: 'yen', name: 'Võ Hoàng Yến', role: 'salesperson', manager: 'kim', languages: ['en', 'ja'] },
  { key: 'linh', name: 'Phan Diệu Linh', role: 'office', units: ['accounting'] },
  { key: 'son', name: 'Ngô Trường Sơn', role: 'office', units: ['production', 'service', 'qa', 'delivery'] },
  { key: 'cuong', name: 'Đinh Quốc Cường', role: 'salesperson', manager: 'duc', left: true },
]

export const teams: Team[] = [
  {
    key: 'large',
    name: 'Đội khách hàng doanh nghiệp lớn',
    leader: 'duc',
    alias: 'doanhnghiep@antamviet.example',
    rule: {
      all: [
        { field: 'country', op: 'is', value: 'VN' },
        { field: 'employees', op: 'atLeast', value: 250 },
      ],
    },
    minimumScore: 20,
    members: [
      { who: 'duc', capacity: 8 },
      { who: 'minh', capacity: 20 },
      { who: 'tuan', capacity: 20 },
    ],
  },
  {
    key: 'abroad',
    name: 'Đội khách hàng nước ngoài',
    leader: 'kim',
    alias: 'global@antamviet.example',
    rule: {
      all: [
        { field: 'country', op: 'isNotEmpty' },
        { field: 'country', op: 'isNot', value: 'VN' },
      ],
    },
    members: [
      { who: 'kim', capacity: null, rule: { field: 'language', op: 'isOneOf', value: { member: 'languages' } } },
      { who: 'yen', capacity: 12, rule: { field: 'language', op: 'isOneOf', value: { member: 'languages' } } },
    ],
  },
  {
    key: 'north',
    name: 'Đội miền Bắc',
    leader: 'huong',
    alias: 'mienbac@antamviet.example',
    rule: { field: 'province', op: 'isOneOf', value: north },
    members: [
      { who: 'ngan', capacity: 25 },
      { who: 'tuan', capacity: 6 },
      { who: 'huong', capacity: 5, optedOut: true },
    ],
  },
  {
    key: 'south',
    name: 'Đội miền Nam và miền Trung',
    leader: 'duc',
    alias: 'miennam@antamviet.example',
    rule: null,
    members: [
      { who: 'phuong', capacity: 5 },
      { who: 'quan', capacity: 3 },
      { who: 'khoa', capacity: 2 },
    ],
  },
]
