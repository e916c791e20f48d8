import { l } from './label.ts'

/** Reasons to say no to what is asked of a quotation or an order. */
export const documentRefusals = {
  'document.giftsAboveGoods': {
    status: 409,
    title: l('Gifts worth more than the goods', 'ของแถมมีมูลค่าเกินสินค้าที่ขาย', 'Hàng tặng kèm có giá trị lớn hơn hàng bán'),
    detail: l(
      'What is given may not be worth more than what is sold. Take gifts away or sell more.',
      'มูลค่าของแถมต้องไม่เกินมูลค่าสินค้าที่ขาย ลดของแถมหรือเพิ่มสินค้าที่ขาย',
      'Giá trị hàng tặng không được lớn hơn hàng bán. Hãy bớt hàng tặng hoặc bán thêm.',
    ),
  },
  'document.locked': {
    status: 409,
    title: l('No longer open to changes', 'แก้ไขเอกสารนี้ไม่ได้แล้ว', 'Chứng từ không còn sửa được'),
    detail: l(
      'It has gone its way. Make a revision or a copy and change that.',
      'เอกสารดำเนินการไปแล้ว สร้างฉบับแก้ไขหรือทำสำเนาแล้วแก้ไขที่ฉบับใหม่',
      'Chứng từ đã được xử lý. Hãy tạo bản sửa đổi hoặc bản sao rồi sửa ở đó.',
    ),
  },
  'document.state': {
    status: 409,
    title: l('Not in its present state', 'ทำไม่ได้ในสถานะปัจจุบัน', 'Không thực hiện được ở trạng thái này'),
    detail: l(
      'The document is no longer, or not yet, where this can be done. Look at its state and its history.',
      'เอกสารยังไม่อยู่หรือพ้นจากสถานะที่ทำรายการนี้ได้ ตรวจสอบสถานะและประวัติของเอกสาร',
      'Chứng từ chưa đến hoặc đã qua bước có thể làm việc này. Hãy xem trạng thái và lịch sử của chứng từ.',
    ),
  },
  'document.empty': {
    status: 409,
    title: l('Nothing stands in it', 'ยังไม่มีรายการสินค้าหรือบริการ', 'Chưa có dòng hàng nào'),
    detail: l(
      'Add at least one line that is sold.',
      'เพิ่มรายการที่ขายอย่างน้อยหนึ่งรายการ',
      'Hãy thêm ít nhất một dòng hàng được bán.',
    ),
  },
  'quotation.approvalNeeded': {
    status: 409,
    title: l('Approval is needed first', 'ต้องขออนุมัติก่อน', 'Cần được phê duyệt trước'),
    detail: l(
      'A quotation of this size has to be approved before it is sent. Ask for approval.',
      'ใบเสนอราคามูลค่านี้ต้องได้รับอนุมัติก่อนส่ง กรุณาขออนุมัติ',
      'Báo giá có giá trị này phải được phê duyệt trước khi gửi. Hãy yêu cầu phê duyệt.',
    ),
  },
  'order.stepNotOpen': {
    status: 409,
    title: l('This step is not open', 'ขั้นตอนนี้ยังไม่เปิดหรือเสร็จแล้ว', 'Bước này chưa mở hoặc đã xong'),
    detail: l(
      'The hand-off goes in order: production and service, quality assurance, delivery. Look at what is open now.',
      'การส่งต่อเป็นไปตามลำดับ คือ ผลิตและบริการ ประกันคุณภาพ แล้วส่งมอบ ตรวจสอบขั้นตอนที่เปิดอยู่',
      'Bàn giao theo thứ tự: sản xuất và dịch vụ, đảm bảo chất lượng, giao hàng. Hãy xem bước đang mở.',
    ),
  },
  'quotation.expired': {
    status: 409,
    title: l('The quotation has expired', 'ใบเสนอราคาหมดอายุแล้ว', 'Báo giá đã hết hiệu lực'),
    detail: l(
      'Its last day has passed. Make a revision with a later day.',
      'เลยวันสุดท้ายที่ใช้ได้แล้ว สร้างฉบับแก้ไขที่กำหนดวันใหม่',
      'Đã qua ngày hiệu lực cuối cùng. Hãy tạo bản sửa đổi với ngày muộn hơn.',
    ),
  },
  'quotation.optionsChanged': {
    status: 409,
    title: l('The options have changed', 'รายการที่เลือกเปลี่ยนไป', 'Hạng mục đã chọn thay đổi'),
    detail: l(
      'You have changed the options: the total has been counted anew. Look at it, then accept.',
      'คุณเปลี่ยนรายการที่เลือก ระบบคำนวณยอดใหม่แล้ว ตรวจสอบยอดแล้วกดตอบรับอีกครั้ง',
      'Quý khách đã đổi hạng mục tùy chọn nên tổng cộng được tính lại. Vui lòng xem lại rồi bấm chấp nhận.',
    ),
  },
  'quotation.ordered': {
    status: 409,
    title: l('There is a sale order already', 'มีใบสั่งขายแล้ว', 'Đã có đơn bán hàng'),
    detail: l(
      'Go on with the order, or cancel it first.',
      'ดำเนินการต่อที่ใบสั่งขาย หรือยกเลิกใบสั่งขายก่อน',
      'Hãy tiếp tục với đơn bán hàng, hoặc hủy đơn trước.',
    ),
  },
  'document.notDraft': {
    status: 409,
    title: l('Only drafts can be deleted', 'ลบได้เฉพาะฉบับร่าง', 'Chỉ xóa được bản nháp'),
    detail: l(
      'Others know of it already. Cancel it instead, with a reason.',
      'มีผู้อื่นรับทราบเอกสารนี้แล้ว ให้ยกเลิกพร้อมระบุเหตุผลแทน',
      'Đã có người khác biết chứng từ này. Hãy hủy và nêu lý do thay vì xóa.',
    ),
  },
} as const
