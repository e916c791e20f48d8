import type { Find, Rules } from '../script.ts'

export const rules = (find: Find): Rules => ({
  scores: [
    { name: 'พนักงานตั้งแต่ 200 คน', points: 30, filter: { field: 'employees', op: 'atLeast', value: 200 } },
    { name: 'พนักงาน 50 ถึง 199 คน', points: 15, filter: { field: 'employees', op: 'between', value: [50, 199] } },
    {
      name: 'ค่าไฟเกิน 100,000 บาทต่อเดือน',
      points: 25,
      filter: { field: 'custom.monthlyBill', op: 'above', value: { amount: '100000.00', currency: 'THB' } },
    },
    { name: 'ลูกค้าแนะนำมา', points: 20, filter: { field: 'sourceId', op: 'is', value: find('sources', 'Referral') } },
    {
      name: 'มีทั้งอีเมลและโทรศัพท์',
      points: 10,
      filter: {
        all: [
          { field: 'email', op: 'isNotEmpty' },
          { field: 'phone', op: 'isNotEmpty' },
        ],
      },
    },
    {
      name: 'ไม่ระบุช่องทางติดต่อ',
      points: -20,
      filter: {
        all: [
          { field: 'email', op: 'isEmpty' },
          { field: 'phone', op: 'isEmpty' },
        ],
      },
    },
  ],
  tasks: [
    {
      name: 'โรงพยาบาลทุกแห่งให้พิมพ์ชนก',
      filter: { field: 'businessType', op: 'is', value: 'โรงพยาบาล' },
      handler: 'pimchanok',
    },
    {
      name: 'เครื่องชาร์จรถไฟฟ้าในกรุงเทพฯ ให้ธีรเดช',
      filter: {
        all: [
          {
            field: 'productId',
            op: 'isOneOf',
            value: [find('products', 'EV charger 7 kW'), find('products', 'Fast charger DC 60 kW')],
          },
          { field: 'province', op: 'is', value: 'กรุงเทพมหานคร' },
        ],
      },
      handler: 'teeradej',
    },
    {
      name: 'หน่วยงานราชการให้วรพล',
      filter: { field: 'businessType', op: 'is', value: 'หน่วยงานราชการ' },
      handler: 'worapol',
    },
  ],
  bigDeals: [
    {
      code: 'BD-001',
      topic: 'ดีลโรงงาน 10 ล้านบาทขึ้นไป',
      description: 'ผู้บริหารเข้าพบลูกค้าด้วยตนเองก่อนส่งใบเสนอราคา',
      body: {
        revenueFrom: { amount: '10000000.00', currency: 'THB' },
        probabilityFrom: 30,
        channels: ['app', 'email'],
        recipients: [{ kind: 'role', role: 'executive' }, { kind: 'role', role: 'manager' }, { kind: 'teamLeader' }],
      },
    },
    {
      code: 'BD-002',
      topic: 'งานโครงการ 2–10 ล้านบาท ใกล้ปิด',
      description: 'ตรวจสอบเงื่อนไขการชำระเงินและกำหนดติดตั้งกับฝ่ายบริการ',
      body: {
        typeIds: [find('opportunity-types', 'Project')],
        revenueFrom: { amount: '2000000.00', currency: 'THB' },
        revenueTo: { amount: '10000000.00', currency: 'THB' },
        probabilityFrom: 60,
        channels: ['app'],
        recipients: [{ kind: 'teamLeader' }, { kind: 'ownerManager' }],
      },
    },
  ],
  views: [
    {
      by: 'supaporn',
      body: {
        entity: 'lead',
        name: 'ลูกค้าใหม่คะแนนสูง',
        filter: {
          all: [
            { field: 'score', op: 'atLeast', value: 40 },
            { field: 'createdAt', op: 'inLast', value: { value: 30, unit: 'days' } },
          ],
        },
        sort: '-score',
        shared: true,
      },
    },
    {
      by: 'supaporn',
      body: {
        entity: 'opportunity',
        name: 'ดีลเปิดเกิน 2 ล้านบาท',
        filter: {
          all: [
            { field: 'state', op: 'is', value: 'open' },
            { field: 'expectedRevenue', op: 'atLeast', value: { amount: '2000000.00', currency: 'THB' } },
          ],
        },
        sort: '-expectedRevenue',
        shared: true,
      },
    },
    {
      by: 'nattawut',
      body: {
        entity: 'opportunity',
        name: 'ขาดการติดต่อนาน',
        filter: { field: 'stale', op: 'is', value: true },
        sort: 'createdAt',
        shared: false,
      },
    },
  ],
})
