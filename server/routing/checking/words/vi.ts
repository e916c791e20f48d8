import type { Words } from './en.ts'

export const vi: Words = {
  notSubset: ({ name, other, example }) =>
    `Quy tắc của ${name} rộng hơn quy tắc của ${other}: ${example}. Chỉ những gì cả hai cho phép mới được giao.`,
  shadowed: ({ name, other }) => `${name} không bao giờ nhận được gì: ${other} đã nhận hết trước.`,
  overlap: ({ name, other, example }) => `${name} và ${other} cùng thứ tự và cùng muốn: ${example}.`,
  impossible: ({ name }) => `${name} không khớp với bản ghi nào: các điều kiện mâu thuẫn nhau.`,
  impossibleMember: ({ name, other }) =>
    `${name} không nhận được gì trong ${other}: không bản ghi nào hợp cả hai quy tắc.`,
  gap: {
    lead: ({ example }) => `Có khách hàng tiềm năng không đến được ai: ${example}.`,
    opportunity: ({ example }) => `Có cơ hội bán hàng không đến được ai: ${example}.`,
  },
  gapInTeam: ({ name, example }) => `${name} nhận cả những gì không thành viên nào được nhận: ${example}.`,
  inactiveHandler: ({ name, other }) => `${name} bị bỏ qua: ${other} đã ngừng hoạt động.`,
  usesScoreWhileOff: ({ name }) => `${name} dùng điểm đánh giá, nhưng việc cho điểm đang tắt.`,
  open: ({ name }) => `Có quá nhiều điều kiện nên chưa kết luận được mọi điều về ${name}.`,
  openGap: {
    lead: 'Có quá nhiều điều kiện nên chưa kết luận được liệu mọi khách hàng tiềm năng đều đến được một người.',
    opportunity: 'Có quá nhiều điều kiện nên chưa kết luận được liệu mọi cơ hội bán hàng đều đến được một người.',
  },
  everything: 'bất kể nội dung',
  and: (names) => names.join(' và '),
  andMore: (names, more) => `${names} và ${more} quy tắc khác`,
}
