import type { CustomersWords } from '../en/customers.ts'
import { slots } from '../slots.ts'

const s = slots('th')

export const customers: CustomersWords = {
  emptyAccounts: 'ลูกค้า-บริษัท คือองค์กรที่ซื้อสินค้า พร้อมผู้ติดต่อและที่อยู่ สร้างเองหรือแปลงจากลูกค้า-ผู้สนใจ',
  emptyContacts: 'ลูกค้า-ผู้ติดต่อ คือบุคคลที่คุณติดต่อด้วย ในนามบริษัทหรือซื้อเอง สร้างเองหรือแปลงจากลูกค้า-ผู้สนใจ',
  sections: { company: 'บริษัท', person: 'บุคคล', reach: 'ข้อมูลติดต่อ', addresses: 'ที่อยู่', terms: 'ผู้รับผิดชอบและเงื่อนไข' },
  mine: 'ของฉัน',
  taxIdHelp: 'ไทย 13 หลัก เวียดนาม 10 หรือ 13 หลัก',
  branchHelp: '00000 คือสำนักงานใหญ่',
  sameAsBilling: 'เหมือนที่อยู่ออกใบกำกับ',
  contacts: 'ผู้ติดต่อ',
  noContacts: 'ยังไม่มีผู้ติดต่อ',
  opportunities: 'โอกาสทางการขาย',
  noOpportunities: 'ยังไม่มีโอกาสทางการขาย',
  account: 'บริษัท',
  count: (n) => s.number(n),
  address: {
    TH: {
      line: 'เลขที่ หมู่ ถนน',
      subdistrict: 'แขวง/ตำบล',
      district: 'เขต/อำเภอ',
      province: 'จังหวัด',
      postalCode: 'รหัสไปรษณีย์',
    },
    VN: {
      line: 'เลขที่ ถนน',
      subdistrict: 'แขวง/ตำบล (phường/xã)',
      district: 'เขต/อำเภอ (quận/huyện)',
      province: 'จังหวัด/นคร (tỉnh/thành)',
      postalCode: 'รหัสไปรษณีย์',
    },
    other: {
      line: 'ที่อยู่',
      subdistrict: 'ย่าน',
      district: 'เมือง',
      province: 'รัฐ/จังหวัด',
      postalCode: 'รหัสไปรษณีย์',
    },
  },
}
