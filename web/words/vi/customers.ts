import type { CustomersWords } from '../en/customers.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const customers: CustomersWords = {
  emptyAccounts:
    'Đây là các công ty mua hàng, cùng người liên hệ và địa chỉ. Hãy tạo mới, hoặc chuyển đổi từ khách hàng tiềm năng.',
  emptyContacts:
    'Người liên hệ là người anh/chị trao đổi, thay mặt công ty hoặc mua cho mình. Hãy tạo mới, hoặc chuyển đổi từ khách hàng tiềm năng.',
  sections: {
    company: 'Công ty',
    person: 'Cá nhân',
    reach: 'Thông tin liên lạc',
    addresses: 'Địa chỉ',
    terms: 'Phụ trách và điều khoản',
  },
  mine: 'Của tôi',
  taxIdHelp: 'Việt Nam 10 hoặc 13 số, Thái Lan 13 số',
  branchHelp: '00000 là trụ sở chính',
  sameAsBilling: 'Giống địa chỉ xuất hóa đơn',
  contacts: 'Người liên hệ',
  noContacts: 'Chưa có người liên hệ.',
  opportunities: 'Cơ hội bán hàng',
  noOpportunities: 'Chưa có cơ hội bán hàng.',
  account: 'Công ty',
  count: (n) => s.number(n),
  address: {
    TH: {
      line: 'Số nhà, đường',
      subdistrict: 'Phường/xã (แขวง/ตำบล)',
      district: 'Quận/huyện (เขต/อำเภอ)',
      province: 'Tỉnh/thành (จังหวัด)',
      postalCode: 'Mã bưu chính',
    },
    VN: {
      line: 'Số nhà, đường',
      subdistrict: 'Phường/xã',
      district: 'Quận/huyện',
      province: 'Tỉnh/thành phố',
      postalCode: 'Mã bưu chính',
    },
    other: {
      line: 'Địa chỉ',
      subdistrict: 'Khu phố',
      district: 'Thành phố',
      province: 'Bang/tỉnh',
      postalCode: 'Mã bưu chính',
    },
  },
}
