import { describe, expect, test } from 'vitest'
import { type Filter, type Kind, kinds, type Language, operatorsOf, type RuleField, toSentence } from './index.ts'

const label = (en: string, th: string, vi: string) => ({ en, th, vi })
const own: Record<string, RuleField> = {
  companyName: { kind: 'text', label: label('Company name', 'ชื่อบริษัท', 'Tên công ty') },
  employees: { kind: 'number', label: label('Employees', 'จำนวนพนักงาน', 'Số nhân viên') },
  probability: { kind: 'number', label: label('Probability (%)', 'ความเป็นไปได้ (%)', 'Xác suất (%)') },
  expectedRevenue: { kind: 'money', label: label('Expected revenue', 'รายได้ที่คาดหวัง', 'Doanh thu dự kiến') },
  expectedCloseDate: { kind: 'date', label: label('Expected close date', 'วันที่คาดว่าจะปิด', 'Ngày dự kiến chốt') },
  createdAt: { kind: 'dateTime', label: label('Created', 'สร้างเมื่อ', 'Ngày tạo') },
  country: { kind: 'choice', label: label('Country', 'ประเทศ', 'Quốc gia') },
  tagIds: { kind: 'set', label: label('Tags', 'แท็ก', 'Thẻ tag') },
  overdue: { kind: 'yesNo', label: label('Overdue', 'เกินกำหนด', 'Quá hạn') },
  'custom.plan': { kind: 'file', label: label('Floor plan', 'แปลนอาคาร', 'Bản vẽ') },
  'custom.size': {
    kind: 'choice',
    label: label('Facebook size', 'ขนาด', 'Quy mô'),
    options: [{ value: 'l', label: label('Large', 'ใหญ่', 'Lớn') }],
  },
}
const fields = (field: string) => own[field]

const names: Record<string, Record<Language, string>> = {
  CA: label('Canada', 'แคนาดา', 'Canada'),
  US: label('United States', 'สหรัฐอเมริกา', 'Hoa Kỳ'),
  vip: label('VIP', 'วีไอพี', 'VIP'),
  gold: label('Gold', 'โกลด์', 'Vàng'),
}
const say = (filter: Filter, language: Language) =>
  toSentence(filter, fields, language, (_, value) => {
    if (typeof value === 'string' && names[value]) return names[value][language]
    if (typeof value === 'number') return value.toLocaleString(language)
    if (typeof value === 'object') return Object.values(value ?? {}).join(' ')
    return String(value).split('-').reverse().join('/')
  })
const all = (filter: Filter) => [say(filter, 'en'), say(filter, 'th'), say(filter, 'vi')]

const thb = (amount: string) => ({ amount, currency: 'THB' })

const conditions: [Filter, string, string, string][] = [
  [
    { field: 'companyName', op: 'is', value: 'Gió Xanh' },
    'Company name is “Gió Xanh”',
    'ชื่อบริษัทเท่ากับ “Gió Xanh”',
    'Tên công ty là “Gió Xanh”',
  ],
  [
    { field: 'companyName', op: 'isNot', value: 'Gió Xanh' },
    'Company name is not “Gió Xanh”',
    'ชื่อบริษัทไม่เท่ากับ “Gió Xanh”',
    'Tên công ty không là “Gió Xanh”',
  ],
  [
    { field: 'companyName', op: 'isOneOf', value: ['A', 'B'] },
    'Company name is one of “A”, “B”',
    'ชื่อบริษัทเป็นหนึ่งใน “A”, “B”',
    'Tên công ty thuộc (“A”, “B”)',
  ],
  [
    { field: 'companyName', op: 'isNoneOf', value: ['A', 'B'] },
    'Company name is none of “A”, “B”',
    'ชื่อบริษัทไม่อยู่ใน “A”, “B”',
    'Tên công ty không thuộc (“A”, “B”)',
  ],
  [
    { field: 'companyName', op: 'contains', value: 'กล้อง' },
    'Company name contains “กล้อง”',
    'ชื่อบริษัทประกอบด้วย “กล้อง”',
    'Tên công ty chứa “กล้อง”',
  ],
  [
    { field: 'companyName', op: 'doesNotContain', value: 'spam' },
    'Company name does not contain “spam”',
    'ชื่อบริษัทไม่ประกอบด้วย “spam”',
    'Tên công ty không chứa “spam”',
  ],
  [
    { field: 'companyName', op: 'startsWith', value: 'Công ty' },
    'Company name starts with “Công ty”',
    'ชื่อบริษัทขึ้นต้นด้วย “Công ty”',
    'Tên công ty bắt đầu bằng “Công ty”',
  ],
  [
    { field: 'companyName', op: 'isLike', value: 'KH__-%' },
    'Company name matches the pattern “KH__-%”',
    'ชื่อบริษัทตรงกับรูปแบบ “KH__-%”',
    'Tên công ty khớp với mẫu “KH__-%”',
  ],
  [
    { field: 'companyName', op: 'isNotLike', value: 'KH__-%' },
    'Company name does not match the pattern “KH__-%”',
    'ชื่อบริษัทไม่ตรงกับรูปแบบ “KH__-%”',
    'Tên công ty không khớp với mẫu “KH__-%”',
  ],
  [
    { field: 'companyName', op: 'endsWith', value: 'จำกัด' },
    'Company name ends with “จำกัด”',
    'ชื่อบริษัทลงท้ายด้วย “จำกัด”',
    'Tên công ty kết thúc bằng “จำกัด”',
  ],
  [{ field: 'companyName', op: 'isEmpty' }, 'Company name is empty', 'ไม่ได้ระบุชื่อบริษัท', 'Tên công ty để trống'],
  [
    { field: 'companyName', op: 'isNotEmpty' },
    'Company name is not empty',
    'มีการระบุชื่อบริษัท',
    'Tên công ty không để trống',
  ],

  [{ field: 'employees', op: 'is', value: 100 }, 'Employees is 100', 'จำนวนพนักงานเท่ากับ 100', 'Số nhân viên bằng 100'],
  [
    { field: 'employees', op: 'isNot', value: 100 },
    'Employees is not 100',
    'จำนวนพนักงานไม่เท่ากับ 100',
    'Số nhân viên khác 100',
  ],
  [
    { field: 'employees', op: 'above', value: 1000 },
    'Employees is more than 1,000',
    'จำนวนพนักงานมากกว่า 1,000',
    'Số nhân viên trên 1.000',
  ],
  [
    { field: 'employees', op: 'atLeast', value: 100 },
    'Employees is at least 100',
    'จำนวนพนักงานอย่างน้อย 100',
    'Số nhân viên từ 100 trở lên',
  ],
  [
    { field: 'employees', op: 'below', value: 100 },
    'Employees is less than 100',
    'จำนวนพนักงานน้อยกว่า 100',
    'Số nhân viên dưới 100',
  ],
  [
    { field: 'probability', op: 'atMost', value: 80 },
    'Probability (%) is at most 80',
    'ความเป็นไปได้ (%) ไม่เกิน 80',
    'Xác suất (%) không quá 80',
  ],
  [
    { field: 'employees', op: 'between', value: [10, 50] },
    'Employees is from 10 to 50',
    'จำนวนพนักงานตั้งแต่ 10 ถึง 50',
    'Số nhân viên từ 10 đến 50',
  ],
  [{ field: 'employees', op: 'isEmpty' }, 'Employees is empty', 'ไม่ได้ระบุจำนวนพนักงาน', 'Số nhân viên để trống'],
  [
    { field: 'employees', op: 'isNotEmpty' },
    'Employees is not empty',
    'มีการระบุจำนวนพนักงาน',
    'Số nhân viên không để trống',
  ],

  [
    { field: 'expectedRevenue', op: 'is', value: thb('5') },
    'Expected revenue is 5 THB',
    'รายได้ที่คาดหวังเท่ากับ 5 THB',
    'Doanh thu dự kiến bằng 5 THB',
  ],
  [
    { field: 'expectedRevenue', op: 'isNot', value: thb('5') },
    'Expected revenue is not 5 THB',
    'รายได้ที่คาดหวังไม่เท่ากับ 5 THB',
    'Doanh thu dự kiến khác 5 THB',
  ],
  [
    { field: 'expectedRevenue', op: 'above', value: thb('5') },
    'Expected revenue is more than 5 THB',
    'รายได้ที่คาดหวังมากกว่า 5 THB',
    'Doanh thu dự kiến trên 5 THB',
  ],
  [
    { field: 'expectedRevenue', op: 'atLeast', value: thb('5') },
    'Expected revenue is at least 5 THB',
    'รายได้ที่คาดหวังอย่างน้อย 5 THB',
    'Doanh thu dự kiến từ 5 THB trở lên',
  ],
  [
    { field: 'expectedRevenue', op: 'below', value: thb('5') },
    'Expected revenue is less than 5 THB',
    'รายได้ที่คาดหวังน้อยกว่า 5 THB',
    'Doanh thu dự kiến dưới 5 THB',
  ],
  [
    { field: 'expectedRevenue', op: 'atMost', value: thb('5') },
    'Expected revenue is at most 5 THB',
    'รายได้ที่คาดหวังไม่เกิน 5 THB',
    'Doanh thu dự kiến không quá 5 THB',
  ],
  [
    { field: 'expectedRevenue', op: 'between', value: [thb('5'), thb('9')] },
    'Expected revenue is from 5 THB to 9 THB',
    'รายได้ที่คาดหวังตั้งแต่ 5 THB ถึง 9 THB',
    'Doanh thu dự kiến từ 5 THB đến 9 THB',
  ],
  [
    { field: 'expectedRevenue', op: 'isEmpty' },
    'Expected revenue is empty',
    'ไม่ได้ระบุรายได้ที่คาดหวัง',
    'Doanh thu dự kiến để trống',
  ],
  [
    { field: 'expectedRevenue', op: 'isNotEmpty' },
    'Expected revenue is not empty',
    'มีการระบุรายได้ที่คาดหวัง',
    'Doanh thu dự kiến không để trống',
  ],

  [
    { field: 'expectedCloseDate', op: 'on', value: '2026-03-02' },
    'Expected close date is on 02/03/2026',
    'วันที่คาดว่าจะปิดตรงกับ 02/03/2026',
    'Ngày dự kiến chốt vào 02/03/2026',
  ],
  [
    { field: 'expectedCloseDate', op: 'before', value: '2026-03-02' },
    'Expected close date is before 02/03/2026',
    'วันที่คาดว่าจะปิดอยู่ก่อน 02/03/2026',
    'Ngày dự kiến chốt trước 02/03/2026',
  ],
  [
    { field: 'expectedCloseDate', op: 'after', value: '2026-03-02' },
    'Expected close date is after 02/03/2026',
    'วันที่คาดว่าจะปิดอยู่หลัง 02/03/2026',
    'Ngày dự kiến chốt sau 02/03/2026',
  ],
  [
    { field: 'expectedCloseDate', op: 'onOrBefore', value: '2026-03-02' },
    'Expected close date is on or before 02/03/2026',
    'วันที่คาดว่าจะปิดไม่เกิน 02/03/2026',
    'Ngày dự kiến chốt không muộn hơn 02/03/2026',
  ],
  [
    { field: 'expectedCloseDate', op: 'onOrAfter', value: '2026-03-02' },
    'Expected close date is on or after 02/03/2026',
    'วันที่คาดว่าจะปิดตั้งแต่ 02/03/2026 เป็นต้นไป',
    'Ngày dự kiến chốt từ 02/03/2026 trở đi',
  ],
  [
    { field: 'expectedCloseDate', op: 'between', value: ['2026-03-02', '2026-03-31'] },
    'Expected close date is from 02/03/2026 to 31/03/2026',
    'วันที่คาดว่าจะปิดตั้งแต่ 02/03/2026 ถึง 31/03/2026',
    'Ngày dự kiến chốt từ 02/03/2026 đến 31/03/2026',
  ],
  [
    { field: 'expectedCloseDate', op: 'inLast', value: { value: 7, unit: 'days' } },
    'Expected close date is in the last 7 days',
    'วันที่คาดว่าจะปิดอยู่ในช่วง 7 วันที่ผ่านมา',
    'Ngày dự kiến chốt trong 7 ngày qua',
  ],
  [
    { field: 'expectedCloseDate', op: 'inNext', value: { value: 1, unit: 'months' } },
    'Expected close date is in the next month',
    'วันที่คาดว่าจะปิดอยู่ในช่วง 1 เดือนข้างหน้า',
    'Ngày dự kiến chốt trong 1 tháng tới',
  ],
  [
    { field: 'expectedCloseDate', op: 'isEmpty' },
    'Expected close date is empty',
    'ไม่ได้ระบุวันที่คาดว่าจะปิด',
    'Ngày dự kiến chốt để trống',
  ],
  [
    { field: 'expectedCloseDate', op: 'isNotEmpty' },
    'Expected close date is not empty',
    'มีการระบุวันที่คาดว่าจะปิด',
    'Ngày dự kiến chốt không để trống',
  ],
  [
    { field: 'createdAt', op: 'inLast', value: { value: 4, unit: 'minutes' } },
    'Created is in the last 4 minutes',
    'สร้างเมื่ออยู่ในช่วง 4 นาทีที่ผ่านมา',
    'Ngày tạo trong 4 phút qua',
  ],
  [
    { field: 'createdAt', op: 'inLast', value: { value: 2, unit: 'hours' } },
    'Created is in the last 2 hours',
    'สร้างเมื่ออยู่ในช่วง 2 ชั่วโมงที่ผ่านมา',
    'Ngày tạo trong 2 giờ qua',
  ],
  [
    { field: 'createdAt', op: 'inNext', value: { value: 2, unit: 'weeks' } },
    'Created is in the next 2 weeks',
    'สร้างเมื่ออยู่ในช่วง 2 สัปดาห์ข้างหน้า',
    'Ngày tạo trong 2 tuần tới',
  ],

  [{ field: 'country', op: 'is', value: 'CA' }, 'Country is Canada', 'ประเทศคือ แคนาดา', 'Quốc gia là Canada'],
  [
    { field: 'country', op: 'isNot', value: 'CA' },
    'Country is not Canada',
    'ประเทศไม่ใช่ แคนาดา',
    'Quốc gia không là Canada',
  ],
  [
    { field: 'country', op: 'isOneOf', value: ['US', 'CA'] },
    'Country is one of United States, Canada',
    'ประเทศเป็นหนึ่งใน สหรัฐอเมริกา, แคนาดา',
    'Quốc gia thuộc (Hoa Kỳ, Canada)',
  ],
  [
    { field: 'country', op: 'isNoneOf', value: ['US', 'CA'] },
    'Country is none of United States, Canada',
    'ประเทศไม่อยู่ใน สหรัฐอเมริกา, แคนาดา',
    'Quốc gia không thuộc (Hoa Kỳ, Canada)',
  ],
  [{ field: 'country', op: 'isEmpty' }, 'Country is empty', 'ไม่ได้ระบุประเทศ', 'Quốc gia để trống'],
  [{ field: 'country', op: 'isNotEmpty' }, 'Country is not empty', 'มีการระบุประเทศ', 'Quốc gia không để trống'],

  [
    { field: 'tagIds', op: 'hasAnyOf', value: ['vip', 'gold'] },
    'Tags include one of VIP, Gold',
    'แท็กมีอย่างน้อยหนึ่งใน วีไอพี, โกลด์',
    'Thẻ tag có ít nhất một trong (VIP, Vàng)',
  ],
  [
    { field: 'tagIds', op: 'hasAllOf', value: ['vip', 'gold'] },
    'Tags include all of VIP, Gold',
    'แท็กมีครบทุกรายการใน วีไอพี, โกลด์',
    'Thẻ tag có đủ (VIP, Vàng)',
  ],
  [
    { field: 'tagIds', op: 'hasNoneOf', value: ['vip', 'gold'] },
    'Tags include none of VIP, Gold',
    'แท็กไม่มีรายการใดใน วีไอพี, โกลด์',
    'Thẻ tag không có mục nào trong (VIP, Vàng)',
  ],
  [{ field: 'tagIds', op: 'isEmpty' }, 'Tags are empty', 'ไม่ได้ระบุแท็ก', 'Thẻ tag để trống'],
  [{ field: 'tagIds', op: 'isNotEmpty' }, 'Tags are not empty', 'มีการระบุแท็ก', 'Thẻ tag không để trống'],
  [{ field: 'overdue', op: 'is', value: true }, 'Overdue is yes', 'เกินกำหนด: ใช่', 'Quá hạn: có'],
  [{ field: 'overdue', op: 'is', value: false }, 'Overdue is no', 'เกินกำหนด: ไม่ใช่', 'Quá hạn: không'],
  [{ field: 'custom.plan', op: 'isEmpty' }, 'Floor plan is empty', 'ไม่ได้ระบุแปลนอาคาร', 'Bản vẽ để trống'],
  [{ field: 'custom.plan', op: 'isNotEmpty' }, 'Floor plan is not empty', 'มีการระบุแปลนอาคาร', 'Bản vẽ không để trống'],
]

describe('a condition in words', () => {
  test.each(conditions)('%j', (filter, en, th, vi) => {
    expect(all(filter)).toEqual([en, th, vi])
  })

  test.each<Kind>(kinds.filter((kind) => kind !== 'dateTime'))(
    'every operator of %s has its sentence above',
    (kind) => {
      const shown = conditions.flatMap(([filter]) =>
        'op' in filter && own[filter.field]?.kind === kind ? [filter.op] : [],
      )
      expect(new Set(shown)).toEqual(new Set(operatorsOf(kind)))
    },
  )
})

const country: Filter = { field: 'country', op: 'isOneOf', value: ['CA', 'US'] }
const large: Filter = { field: 'employees', op: 'atLeast', value: 100 }
const late: Filter = { field: 'overdue', op: 'is', value: true }

describe('a rule in words', () => {
  test.each<[string, Filter, string, string, string]>([
    [
      'and',
      { all: [country, large] },
      'Country is one of Canada, United States and employees is at least 100',
      'ประเทศเป็นหนึ่งใน แคนาดา, สหรัฐอเมริกา และจำนวนพนักงานอย่างน้อย 100',
      'Quốc gia thuộc (Canada, Hoa Kỳ) và số nhân viên từ 100 trở lên',
    ],
    [
      'or inside and',
      { all: [country, { any: [large, late] }] },
      'Country is one of Canada, United States and (employees is at least 100 or overdue is yes)',
      'ประเทศเป็นหนึ่งใน แคนาดา, สหรัฐอเมริกา และ (จำนวนพนักงานอย่างน้อย 100 หรือเกินกำหนด: ใช่)',
      'Quốc gia thuộc (Canada, Hoa Kỳ) và (số nhân viên từ 100 trở lên hoặc quá hạn: có)',
    ],
    [
      'and inside or, first',
      { any: [{ all: [large, late] }, country] },
      '(Employees is at least 100 and overdue is yes) or country is one of Canada, United States',
      '(จำนวนพนักงานอย่างน้อย 100 และเกินกำหนด: ใช่) หรือประเทศเป็นหนึ่งใน แคนาดา, สหรัฐอเมริกา',
      '(Số nhân viên từ 100 trở lên và quá hạn: có) hoặc quốc gia thuộc (Canada, Hoa Kỳ)',
    ],
    [
      'groups of the same kind run together',
      { all: [large, { all: [late, { any: [country] }] }] },
      'Employees is at least 100 and overdue is yes and country is one of Canada, United States',
      'จำนวนพนักงานอย่างน้อย 100 และเกินกำหนด: ใช่ และประเทศเป็นหนึ่งใน แคนาดา, สหรัฐอเมริกา',
      'Số nhân viên từ 100 trở lên và quá hạn: có và quốc gia thuộc (Canada, Hoa Kỳ)',
    ],
    [
      'not, with a word of its own',
      { not: country },
      'Country is none of Canada, United States',
      'ประเทศไม่อยู่ใน แคนาดา, สหรัฐอเมริกา',
      'Quốc gia không thuộc (Canada, Hoa Kỳ)',
    ],
    ['not yes', { not: late }, 'Overdue is no', 'เกินกำหนด: ไม่ใช่', 'Quá hạn: không'],
    [
      'not, without one',
      { not: large },
      'It is not true that (employees is at least 100)',
      'ไม่เข้าเงื่อนไข (จำนวนพนักงานอย่างน้อย 100)',
      'Không thỏa mãn điều kiện (số nhân viên từ 100 trở lên)',
    ],
    [
      'not of a group',
      { all: [late, { not: { any: [country, large] } }] },
      'Overdue is yes and it is not true that (country is one of Canada, United States or employees is at least 100)',
      'เกินกำหนด: ใช่ และไม่เข้าเงื่อนไข (ประเทศเป็นหนึ่งใน แคนาดา, สหรัฐอเมริกา หรือจำนวนพนักงานอย่างน้อย 100)',
      'Quá hạn: có và không thỏa mãn điều kiện (quốc gia thuộc (Canada, Hoa Kỳ) hoặc số nhân viên từ 100 trở lên)',
    ],
    [
      'not not',
      { not: { not: large } },
      'Employees is at least 100',
      'จำนวนพนักงานอย่างน้อย 100',
      'Số nhân viên từ 100 trở lên',
    ],
    ['everything', { all: [] }, 'Everything', 'ทุกรายการ', 'Mọi bản ghi'],
    ['nothing', { any: [] }, 'Nothing', 'ไม่มีรายการใดเลย', 'Không bản ghi nào'],
    ['not everything', { not: { all: [] } }, 'Nothing', 'ไม่มีรายการใดเลย', 'Không bản ghi nào'],
    [
      'a list of one',
      {
        all: [
          { field: 'country', op: 'isOneOf', value: ['CA'] },
          { field: 'tagIds', op: 'hasNoneOf', value: ['vip'] },
        ],
      },
      'Country is Canada and tags do not include VIP',
      'ประเทศคือ แคนาดา และแท็กไม่มี วีไอพี',
      'Quốc gia là Canada và thẻ tag không có VIP',
    ],
    [
      'a list of none',
      { field: 'country', op: 'isOneOf', value: [] },
      'Country is one of an empty list',
      'ประเทศเป็นหนึ่งใน รายการว่าง',
      'Quốc gia thuộc (danh sách trống)',
    ],
    [
      'a member’s own',
      {
        all: [
          { field: 'country', op: 'isOneOf', value: { member: 'languages' } },
          { field: 'companyName', op: 'is', value: { member: 'region' } },
        ],
      },
      'Country is one of the member’s languages and company name is the member’s region',
      'ประเทศเป็นหนึ่งใน ภาษาของสมาชิก และชื่อบริษัทเท่ากับ ภูมิภาคของสมาชิก',
      'Quốc gia thuộc (ngôn ngữ của thành viên) và tên công ty là khu vực của thành viên',
    ],
    [
      'options by their labels, custom fields as their author wrote them',
      { all: [late, { field: 'custom.size', op: 'is', value: 'l' }] },
      'Overdue is yes and Facebook size is Large',
      'เกินกำหนด: ใช่ และขนาดคือ ใหญ่',
      'Quá hạn: có và Quy mô là Lớn',
    ],
  ])('%s', (_, filter, en, th, vi) => {
    expect(all(filter)).toEqual([en, th, vi])
  })
  test('a field that is gone is called by its name', () => {
    expect(all({ all: [late, { field: 'custom.old', op: 'above', value: 5 }] })).toEqual([
      'Overdue is yes and custom.old is more than 5',
      'เกินกำหนด: ใช่ และ custom.old มากกว่า 5',
      'Quá hạn: có và custom.old trên 5',
    ])
  })
})
