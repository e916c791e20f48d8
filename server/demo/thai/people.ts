import type { Person, Team } from '../script.ts'

/** Who works in the company in Bangkok. */
export const people: Person[] = [
  { key: 'thanapol', name: 'ธนพล ศรีวัฒนา', role: 'admin' },
  { key: 'wichai', name: 'วิชัย รุ่งโรจน์พัฒนา', role: 'executive', phone: '081 555 0101' },
  { key: 'supaporn', name: 'สุภาพร ตั้งใจดี', role: 'manager', manager: 'wichai', phone: '081 555 0102' },
  { key: 'nattawut', name: 'ณัฐวุฒิ แสงทอง', role: 'leader', manager: 'supaporn', region: 'กรุงเทพมหานคร' },
  { key: 'pimchanok', name: 'พิมพ์ชนก วงศ์สว่าง', role: 'leader', manager: 'supaporn', region: 'ชลบุรี' },
  { key: 'kamonchanok', name: 'กมลชนก ลีลาวัฒน์', role: 'leader', manager: 'supaporn', languages: ['en', 'zh'] },
  { key: 'pakorn', name: 'ปกรณ์ จันทร์เพ็ญ', role: 'salesperson', manager: 'nattawut', region: 'กรุงเทพมหานคร' },
  { key: 'orawan', name: 'อรวรรณ ใจงาม', role: 'salesperson', manager: 'nattawut', region: 'นนทบุรี' },
  { key: 'teeradej', name: 'ธีรเดช มั่นคง', role: 'salesperson', manager: 'nattawut', region: 'ปทุมธานี' },
  { key: 'chonticha', name: 'ชลธิชา บุญมา', role: 'salesperson', manager: 'pimchanok', region: 'ชลบุรี' },
  { key: 'supakit', name: 'ศุภกิจ พงษ์ไพร', role: 'salesperson', manager: 'pimchanok', region: 'ระยอง' },
  { key: 'metawee', name: 'เมธาวี สุขสมบูรณ์', role: 'salesperson', manager: 'nattawut', region: 'ขอนแก่น' },
  { key: 'puwadol', name: 'ภูวดล ชัยชนะ', role: 'salesperson', manager: 'kamonchanok', languages: ['en', 'lo'] },
  { key: 'jiraporn', name: 'จิราพร มีทรัพย์', role: 'office', units: ['accounting', 'delivery'] },
  { key: 'somkiat', name: 'สมเกียรติ ช่างทอง', role: 'office', units: ['production', 'service', 'qa'] },
  { key: 'worapol', name: 'วรพล เกษมสุข', role: 'salesperson', manager: 'nattawut', left: true },
]

export const teams: Team[] = [
  {
    key: 'large',
    name: 'ทีมโรงงานและองค์กรขนาดใหญ่',
    leader: 'pimchanok',
    alias: 'factory@suriya.example',
    rule: {
      all: [
        { field: 'country', op: 'is', value: 'TH' },
        { field: 'employees', op: 'atLeast', value: 200 },
      ],
    },
    minimumScore: 20,
    members: [
      { who: 'pimchanok', capacity: 8 },
      { who: 'chonticha', capacity: 20 },
      { who: 'supakit', capacity: 20 },
    ],
  },
  {
    key: 'abroad',
    name: 'ทีมต่างประเทศ',
    leader: 'kamonchanok',
    alias: 'export@suriya.example',
    rule: {
      all: [
        { field: 'country', op: 'isNotEmpty' },
        { field: 'country', op: 'isNot', value: 'TH' },
      ],
    },
    members: [
      {
        who: 'kamonchanok',
        capacity: null,
        rule: { field: 'language', op: 'isOneOf', value: { member: 'languages' } },
      },
      { who: 'puwadol', capacity: 12, rule: { field: 'language', op: 'isOneOf', value: { member: 'languages' } } },
    ],
  },
  {
    key: 'capital',
    name: 'ทีมกรุงเทพฯ และปริมณฑล',
    leader: 'nattawut',
    alias: 'bangkok@suriya.example',
    rule: {
      field: 'province',
      op: 'isOneOf',
      value: ['กรุงเทพมหานคร', 'นนทบุรี', 'ปทุมธานี', 'สมุทรปราการ', 'สมุทรสาคร', 'นครปฐม'],
    },
    members: [
      { who: 'pakorn', capacity: 25 },
      { who: 'orawan', capacity: 25 },
      { who: 'teeradej', capacity: 15 },
    ],
  },
  {
    key: 'regions',
    name: 'ทีมภูมิภาค',
    leader: 'nattawut',
    alias: 'regions@suriya.example',
    rule: null,
    members: [
      { who: 'metawee', capacity: 4 },
      { who: 'nattawut', capacity: 6, optedOut: true },
    ],
  },
]
