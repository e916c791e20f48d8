import type { Words } from './en.ts'

/** What is told of quotations and orders, in Vietnamese. */
export const vi: Words = {
  approval: {
    asked: ({ number, amount, by }) => ({
      title: `Báo giá ${number} chờ anh/chị phê duyệt`,
      body: `${by} đề nghị phê duyệt ${amount}.`,
    }),
    given: ({ number, amount, by }) => ({
      title: `Báo giá ${number} đã được phê duyệt`,
      body: `${by} đã phê duyệt ${amount}. Có thể gửi cho khách.`,
    }),
    refused: ({ number, by, reason }) => ({ title: `Báo giá ${number} bị trả lại`, body: `${by}: ${reason}` }),
  },
  customer: {
    opened: ({ number, customer }) => ({ title: `${customer} đã mở báo giá ${number}`, body: '' }),
    accepted: ({ number, customer, amount, said }) => ({
      title: `${customer} đã chấp nhận báo giá ${number}`,
      body: `${said} chấp nhận ${amount}.`,
    }),
    rejected: ({ number, customer, said }) => ({ title: `${customer} đã từ chối báo giá ${number}`, body: said }),
  },
  letter: ({ number, amount, until, contact, salesperson, seller, link }) => ({
    subject: `Báo giá ${number} từ ${seller}`,
    text: `Kính gửi ${contact},\n\nChúng tôi xin gửi báo giá ${number}, tổng giá trị ${amount}, trong tệp đính kèm.${until ? ` Báo giá có hiệu lực đến ${until}.` : ''}\n\nQuý khách có thể xem và phản hồi tại: ${link}\n\nTrân trọng,\n${salesperson}\n${seller}`,
  }),
  enclosed: ({ what, amount, due, contact, salesperson, seller }) => ({
    subject: `${what} từ ${seller}`,
    text: `Kính gửi ${contact},\n\nChúng tôi xin gửi kèm ${what}, số tiền ${amount}.${due ? ` Kính đề nghị Quý khách thanh toán chậm nhất ngày ${due}.` : ''}\n\nTrân trọng,\n${salesperson}\n${seller}`,
  }),
  step: {
    production: ({ number, customer }) => ({
      title: `Đơn ${number}: chuẩn bị sản xuất`,
      body: `Khách hàng: ${customer}.`,
    }),
    service: ({ number, customer }) => ({
      title: `Đơn ${number}: thực hiện dịch vụ`,
      body: `Khách hàng: ${customer}.`,
    }),
    qa: ({ number, customer }) => ({ title: `Đơn ${number}: đảm bảo chất lượng`, body: `Khách hàng: ${customer}.` }),
    delivery: ({ number, customer }) => ({ title: `Đơn ${number}: bàn giao`, body: `Khách hàng: ${customer}.` }),
  },
  failed: ({ number, reason }) => ({ title: `Đơn ${number} không đạt kiểm tra chất lượng`, body: reason }),
  stopped: ({ number, reason }) => ({ title: `Đơn ${number} đã bị hủy`, body: reason }),
  delivered: ({ number, customer, all }) => ({
    title: all ? `Đơn ${number} đã giao đủ` : `Đơn ${number} đã giao một phần`,
    body: `Khách hàng: ${customer}.`,
  }),
}
