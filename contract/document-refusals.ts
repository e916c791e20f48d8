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
