import type { Script } from '../script.ts'
import { contacts, customers } from './customers.ts'
import { people, teams } from './people.ts'
import { products } from './products.ts'
import { rules } from './rules.ts'
import { words } from './words.ts'

/** A company in Bangkok that plans and builds solar roofs and charging points. */
export const thai: Script = {
  seed: 2569,
  workspace: {
    workspaceName: 'บริษัท สุริยาพลังงาน จำกัด',
    country: 'TH',
    currency: 'THB',
    language: 'th',
    timeZone: 'Asia/Bangkok',
  },
  ahead: 7,
  domain: 'suriya.example',
  company: {
    legalName: 'บริษัท สุริยาพลังงาน จำกัด (สำนักงานใหญ่)',
    taxId: '0105560123456',
    phone: '02 555 0190',
    email: 'hello@suriya.example',
    address: {
      line: '88/12 อาคารแสงอรุณ ชั้น 9 ถนนวิภาวดีรังสิต',
      subdistrict: 'จตุจักร',
      district: 'จตุจักร',
      province: 'กรุงเทพมหานคร',
      postalCode: '10900',
      country: 'TH',
    },
  },
  rates: [
    { from: 'USD', to: 'THB', rate: '34.20' },
    { from: 'THB', to: 'VND', rate: '745' },
    { from: 'CNY', to: 'THB', rate: '4.75' },
  ],
  people,
  teams,
  products,
  customFields: (['lead', 'opportunity'] as const).flatMap((entity) => [
    {
      entity,
      code: 'monthlyBill',
      kind: 'money',
      label: { en: 'Electricity bill a month', th: 'ค่าไฟเฉลี่ยต่อเดือน', vi: 'Tiền điện mỗi tháng' },
      help: 'ดูจากบิลค่าไฟ 12 เดือนล่าสุด',
    },
    {
      entity,
      code: 'roof',
      kind: 'choice',
      label: { en: 'Kind of roof', th: 'ชนิดหลังคา', vi: 'Loại mái' },
      options: [
        { code: 'sheet', label: { en: 'Metal sheet', th: 'เมทัลชีท', vi: 'Tôn' } },
        { code: 'tile', label: { en: 'Tiles', th: 'กระเบื้อง', vi: 'Ngói' } },
        { code: 'concrete', label: { en: 'Concrete', th: 'ดาดฟ้าคอนกรีต', vi: 'Bê tông' } },
        { code: 'ground', label: { en: 'On the ground', th: 'ติดตั้งบนพื้น', vi: 'Mặt đất' } },
      ],
    },
  ]),
  tags: [
    { name: { en: 'Key customer', th: 'ลูกค้าสำคัญ', vi: 'Khách hàng quan trọng' }, color: '#b42318' },
    { name: { en: 'BOI', th: 'ได้รับ BOI', vi: 'Ưu đãi BOI' }, color: '#1c7c54' },
    { name: { en: 'Urgent', th: 'เร่งด่วน', vi: 'Gấp' }, color: '#9a6700' },
    { name: { en: 'Reference site', th: 'โครงการอ้างอิง', vi: 'Công trình mẫu' }, color: '#2457a6' },
  ],
  lostReasons: [
    { en: 'Lost on price', th: 'แพ้ราคาคู่แข่ง', vi: 'Thua về giá' },
    { en: 'The roof cannot bear it', th: 'หลังคาไม่รองรับ', vi: 'Mái không chịu được' },
    { en: 'Budget put off', th: 'เลื่อนงบประมาณ', vi: 'Hoãn ngân sách' },
  ],
  stages: {
    Qualified: {
      limit: 14,
      requirements: () => [{ kind: 'manual', text: 'ได้บิลค่าไฟย้อนหลังแล้ว' }],
    },
    Quotation: {
      limit: 10,
      requirements: () => [
        { kind: 'manual', text: 'สำรวจหน้างานและถ่ายรูปครบ' },
        { kind: 'fieldFilled', text: 'ระบุวันที่คาดว่าจะปิด', field: 'expectedCloseDate' },
      ],
    },
    Negotiation: {
      limit: 21,
      requirements: (find) => [
        { kind: 'activityDone', text: 'ส่งใบเสนอราคาแล้ว', activityTypeId: find('activity-types', 'E-mail') },
      ],
    },
  },
  rules,
  targets: {
    company: '12000000',
    team: '2000000',
    person: '900000',
    names: { company: 'ยอดขายบริษัทประจำไตรมาส', team: 'ยอดขายประจำเดือน', person: 'เป้ารายบุคคลประจำเดือน' },
  },
  form: {
    name: 'ฟอร์มหน้าเว็บไซต์',
    title: 'ขอคำปรึกษาเรื่องโซลาร์เซลล์',
    intro: 'กรอกข้อมูลสั้น ๆ ทีมงานจะติดต่อกลับภายในหนึ่งวันทำการ',
    thanks: 'ขอบคุณที่สนใจ เราจะติดต่อกลับโดยเร็วที่สุด',
    fields: ['name', 'contactName', 'companyName', 'email', 'phone', 'province', 'employees', 'businessType', 'note'],
  },
  customers,
  contacts,
  honorifics: ['คุณ'],
  jobTitles: ['ผู้จัดการฝ่ายจัดซื้อ', 'ผู้จัดการโรงงาน', 'วิศวกรอาคาร', 'กรรมการผู้จัดการ', 'หัวหน้าฝ่ายซ่อมบำรุง', 'ผู้จัดการทั่วไป'],
  homes: [
    'บ้านเดี่ยวย่านราชพฤกษ์',
    'บ้านเดี่ยวรามอินทรา',
    'ทาวน์โฮมบางใหญ่',
    'บ้านพักเขาใหญ่',
    'บ้านสวนนครชัยศรี',
    'โฮมออฟฟิศลาดพร้าว',
    'บ้านเดี่ยวพุทธมณฑลสาย 3',
    'ทาวน์โฮมรังสิตคลอง 4',
    'บ้านเดี่ยวศรีราชา',
    'บ้านพักหัวหิน',
    'บ้านเดี่ยวหางดง',
    'อาคารพาณิชย์เยาวราช',
    'บ้านเดี่ยวบางแสน',
    'บ้านริมน้ำแม่กลอง',
    'ทาวน์โฮมบางพลี',
    'บ้านเดี่ยวเมืองขอนแก่น',
    'บ้านเดี่ยวสันทราย',
    'โฮมออฟฟิศอ่อนนุช',
    'บ้านสวนดำเนินสะดวก',
    'บ้านเดี่ยวเมืองระยอง',
    'บ้านพักปราณบุรี',
    'บ้านเดี่ยวไทรน้อย',
    'ทาวน์โฮมหนองจอก',
    'บ้านเดี่ยวเมืองภูเก็ต',
  ],
  wishes: [
    {
      topic: 'ระบบโซลาร์หลังคาโรงงาน 500 kWp',
      from: 350,
      lines: [
        ['SR-500K', 1, 1],
        ['SV-OM', 3, 5],
      ],
      need: 'New installation',
      type: 'Project',
      weight: 9,
    },
    {
      topic: 'ระบบโซลาร์หลังคา 100 kWp',
      from: 120,
      lines: [
        ['SR-100K', 1, 2],
        ['SV-OM', 1, 3],
      ],
      need: 'New installation',
      type: 'Project',
      weight: 10,
    },
    {
      topic: 'โซลาร์รูฟท็อปอาคารสำนักงาน',
      from: 20,
      lines: [
        ['SR-10K', 1, 4],
        ['SV-SUR', 1, 1],
      ],
      need: 'New installation',
      type: 'New customer',
      weight: 6,
    },
    {
      topic: 'สถานีชาร์จรถไฟฟ้าลานจอดรถ',
      from: 20,
      lines: [
        ['EVC-7', 4, 20],
        ['EVC-60', 0, 1],
      ],
      need: 'New installation',
      type: 'New customer',
      weight: 4,
    },
    {
      topic: 'สถานีชาร์จเร็วสำหรับรถขนส่ง',
      from: 100,
      lines: [
        ['EVC-60', 2, 4],
        ['SV-OM', 1, 2],
      ],
      need: 'New installation',
      type: 'Project',
      weight: 2,
    },
    {
      topic: 'แบตเตอรี่สำรองไฟและอินเวอร์เตอร์',
      from: 40,
      lines: [
        ['BAT-10', 2, 8],
        ['INV-30', 1, 2],
      ],
      need: 'Extension',
      type: 'Existing customer',
      weight: 3,
    },
    {
      topic: 'เปลี่ยนอินเวอร์เตอร์ชุดเดิม',
      from: 40,
      lines: [
        ['INV-30', 1, 4],
        ['SV-SUR', 1, 1],
      ],
      need: 'Replacement',
      type: 'Existing customer',
      weight: 2,
    },
    {
      topic: 'ต่อสัญญาดูแลระบบ',
      from: 40,
      lines: [['SV-OM', 1, 3]],
      need: 'Advice',
      type: 'Existing customer',
      weight: 2,
    },
    {
      topic: 'โซลาร์รูฟท็อปบ้านพักอาศัย',
      from: 0,
      lines: [['SR-5K', 1, 1]],
      need: 'New installation',
      type: 'New customer',
      weight: 6,
    },
    {
      topic: 'โซลาร์รูฟท็อปพร้อมเครื่องชาร์จรถไฟฟ้า',
      from: 0,
      lines: [
        ['SR-10K', 1, 1],
        ['EVC-7', 1, 2],
      ],
      need: 'New installation',
      type: 'New customer',
      weight: 3,
    },
  ],
  custom: (employees, part) => ({
    monthlyBill: { amount: String(Math.round((4500 + employees * 950 * (0.5 + part)) / 100) * 100), currency: 'THB' },
    roof: employees >= 120 ? (part < 0.7 ? 'sheet' : 'concrete') : part < 0.5 ? 'tile' : 'concrete',
  }),
  words,
}
