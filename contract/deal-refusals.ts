import { l } from './label.ts'

/** Reasons to say no on the way from the lead to the deal won or lost. */
export const dealRefusals = {
  'lead.alreadyConverted': {
    status: 409,
    title: l('Already converted', 'แปลงไปแล้ว', 'Đã chuyển đổi'),
    detail: l(
      'This lead was converted before. Open the records made from it.',
      'ลูกค้า-ผู้สนใจรายนี้ถูกแปลงแล้ว เปิดดูระเบียนที่สร้างไว้',
      'Khách hàng tiềm năng này đã được chuyển đổi. Hãy mở các bản ghi đã tạo.',
    ),
  },
  'opportunity.closed': {
    status: 409,
    title: l('Already closed', 'ปิดไปแล้ว', 'Đã đóng'),
    detail: l(
      'The opportunity is won or lost. Reopen it first.',
      'โอกาสนี้ชนะหรือแพ้ไปแล้ว เปิดใหม่ก่อน',
      'Cơ hội đã thắng hoặc thất bại. Hãy mở lại trước.',
    ),
  },
  'opportunity.open': {
    status: 409,
    title: l('Still open', 'ยังเปิดอยู่', 'Vẫn đang mở'),
    detail: l(
      'The opportunity is open; there is nothing to reopen.',
      'โอกาสนี้ยังเปิดอยู่ ไม่ต้องเปิดใหม่',
      'Cơ hội đang mở, không cần mở lại.',
    ),
  },
  'stage.requirementsUnmet': {
    status: 409,
    title: l('The stage asks for more', 'ยังไม่ผ่านข้อกำหนดของขั้นตอน', 'Chưa đạt yêu cầu của giai đoạn'),
    detail: l(
      'The opportunity does not meet all requirements of the stage yet. See what is missing, or ask the team leader for an exception.',
      'โอกาสนี้ยังไม่ผ่านข้อกำหนดทุกข้อของขั้นตอน ดูรายการที่ยังขาด หรือขอให้หัวหน้าทีมอนุมัติยกเว้น',
      'Cơ hội chưa đạt đủ yêu cầu của giai đoạn. Xem phần còn thiếu, hoặc nhờ trưởng nhóm cho phép bỏ qua.',
    ),
  },
  'requirement.automatic': {
    status: 409,
    title: l('Not ticked by hand', 'ทำเครื่องหมายเองไม่ได้', 'Không tự đánh dấu được'),
    detail: l(
      'The system checks this requirement itself. It is met as soon as what it asks for is there.',
      'ระบบตรวจข้อกำหนดนี้เอง และจะผ่านทันทีเมื่อมีข้อมูลครบ',
      'Hệ thống tự kiểm tra yêu cầu này. Yêu cầu được đạt ngay khi có đủ thông tin.',
    ),
  },
  'stage.notEmpty': {
    status: 409,
    title: l('The stage is not empty', 'ยังมีโอกาสทางการขายในขั้นตอนนี้', 'Giai đoạn vẫn còn cơ hội'),
    detail: l(
      'Whether a stage is open or won can change only while nothing stands in it. Move its opportunities to another stage first.',
      'เปลี่ยนผลลัพธ์ของขั้นตอนได้เมื่อไม่มีโอกาสทางการขายอยู่ในขั้นตอนนั้น ย้ายไปขั้นตอนอื่นก่อน',
      'Chỉ đổi được kết quả của giai đoạn khi không còn cơ hội nào trong đó. Hãy chuyển các cơ hội sang giai đoạn khác trước.',
    ),
  },
  'activity.open': {
    status: 409,
    title: l('Still planned', 'ยังอยู่ในแผน', 'Vẫn trong kế hoạch'),
    detail: l(
      'The activity is planned; there is nothing to undo.',
      'กิจกรรมนี้ยังอยู่ในแผน จึงไม่มีอะไรให้เลิกทำ',
      'Hoạt động vẫn trong kế hoạch nên không có gì để hoàn tác.',
    ),
  },
  'activity.closed': {
    status: 409,
    title: l('No longer planned', 'ไม่ได้อยู่ในแผนแล้ว', 'Không còn trong kế hoạch'),
    detail: l(
      'The activity was completed or cancelled before.',
      'กิจกรรมนี้เสร็จหรือถูกยกเลิกไปแล้ว',
      'Hoạt động đã xong hoặc đã hủy.',
    ),
  },
} as const
