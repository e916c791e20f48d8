import type { Find, Rules } from '../script.ts'

export const rules = (find: Find): Rules => ({
  scores: [
    { name: 'Từ 250 nhân viên', points: 30, filter: { field: 'employees', op: 'atLeast', value: 250 } },
    { name: 'Từ 50 đến 249 nhân viên', points: 15, filter: { field: 'employees', op: 'between', value: [50, 249] } },
    { name: 'Trên 60 điểm lắp đặt', points: 25, filter: { field: 'custom.points', op: 'above', value: 60 } },
    {
      name: 'Khách được giới thiệu',
      points: 20,
      filter: { field: 'sourceId', op: 'is', value: find('sources', 'Referral') },
    },
    {
      name: 'Có email và điện thoại',
      points: 10,
      filter: {
        all: [
          { field: 'email', op: 'isNotEmpty' },
          { field: 'phone', op: 'isNotEmpty' },
        ],
      },
    },
    { name: 'Chỉ hỏi tư vấn', points: -10, filter: { field: 'needId', op: 'is', value: find('needs', 'Advice') } },
  ],
  tasks: [
    {
      name: 'Bệnh viện giao cho Minh',
      filter: { field: 'businessType', op: 'is', value: 'Bệnh viện' },
      handler: 'minh',
    },
    {
      name: 'Sản phẩm là Camera IP 2MP giao cho Phương',
      filter: {
        all: [
          { field: 'productId', op: 'is', value: find('products', 'IP camera 2 MP, bullet') },
          { field: 'province', op: 'is', value: 'Thành phố Hồ Chí Minh' },
        ],
      },
      handler: 'phuong',
    },
    {
      name: 'Cơ quan nhà nước giao cho Cường',
      filter: { field: 'businessType', op: 'is', value: 'Cơ quan nhà nước' },
      handler: 'cuong',
    },
  ],
  bigDeals: [
    {
      code: 'BD-001',
      topic: 'Dự án từ 1 tỷ đồng',
      description: 'Ban giám đốc cùng đội bán hàng gặp khách trước khi gửi báo giá.',
      body: {
        revenueFrom: { amount: '1000000000', currency: 'VND' },
        probabilityFrom: 30,
        channels: ['app', 'email'],
        recipients: [{ kind: 'role', role: 'executive' }, { kind: 'role', role: 'manager' }, { kind: 'teamLeader' }],
      },
    },
    {
      code: 'BD-002',
      topic: 'Cơ hội 300 triệu – 1 tỷ sắp chốt',
      description: 'Kiểm tra tiến độ hàng về và lịch thi công trước khi ký.',
      body: {
        revenueFrom: { amount: '300000000', currency: 'VND' },
        revenueTo: { amount: '999999999', currency: 'VND' },
        probabilityFrom: 60,
        channels: ['app'],
        recipients: [{ kind: 'teamLeader' }, { kind: 'ownerManager' }],
      },
    },
  ],
  views: [
    {
      by: 'thao',
      body: {
        entity: 'lead',
        name: 'Khách mới điểm cao',
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
      by: 'thao',
      body: {
        entity: 'opportunity',
        name: 'Cơ hội mở trên 300 triệu',
        filter: {
          all: [
            { field: 'state', op: 'is', value: 'open' },
            { field: 'expectedRevenue', op: 'atLeast', value: { amount: '300000000', currency: 'VND' } },
          ],
        },
        sort: '-expectedRevenue',
        shared: true,
      },
    },
    {
      by: 'duc',
      body: {
        entity: 'opportunity',
        name: 'Lâu không liên hệ',
        filter: { field: 'stale', op: 'is', value: true },
        sort: 'createdAt',
        shared: false,
      },
    },
  ],
})
