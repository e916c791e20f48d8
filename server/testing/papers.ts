import type { Language } from '@kohoi/contract'
import type { Paper, PaperLine } from '../papers/paper.ts'

/** A quotation of a Thai seller as it comes from the desk: gift, discounts, section, note, option. */
export function thaiQuotation(languages: Paper['languages'] = ['th']): Paper {
  return {
    names: ['quotation'],
    languages,
    country: 'TH',
    currency: 'THB',
    number: 'QT-2026-0008',
    date: '2026-03-02',
    seller: {
      name: 'บริษัท ธารธารา ซัพพลาย จำกัด',
      address: ['99/9 ถนนสมมุติ แขวงทดลอง เขตตัวอย่าง', 'กรุงเทพมหานคร 10999'],
      taxId: '0995569000013',
      branch: '00000',
      phone: '02 555 0100',
      email: 'sales@thantara.example',
    },
    buyer: {
      name: 'องค์การบริหารส่วนตำบลทุ่งสมมุติ',
      address: ['1 หมู่ 2 ตำบลทุ่งสมมุติ อำเภอน้ำใจ จังหวัดตัวอย่าง 99999'],
      taxId: '0994569000055',
      contact: 'คุณสมหญิง ทดลองดี',
      phone: '081 555 0142',
    },
    facts: [
      { name: 'validUntil', date: '2026-03-31' },
      { name: 'salesperson', text: 'ธนิต วงศ์วารี' },
    ],
    lines: [
      { kind: 'section', text: 'ระบบกล้องวงจรปิด' },
      item('กล้องวงจรปิด IP 4MP กันน้ำ IP67\nพร้อมขายึดและกล่องกันน้ำ', '120', 'ชุด', '6490.00', '739860.00', {
        discount: { percent: '5' },
        code: 'CAM-4MP',
      }),
      item('เครื่องบันทึกภาพ NVR 64 ช่อง\nฮาร์ดดิสก์ 8 TB × 2', '4', 'เครื่อง', '48500.00', '194000.00'),
      item('สายใยแก้วนำแสง 12 แกน\nติดตั้งภายนอกอาคาร', '3200', 'เมตร', '68.50', '219200.00'),
      item('งานติดตั้งและทดสอบระบบ\nรวมส่งมอบและอบรม 1 วัน', '1', 'งาน', '118000.00', '118000.00'),
      { kind: 'note', text: 'ราคานี้รวมค่าขนส่งและการเก็บสายให้เรียบร้อยตามแบบที่แนบ' },
      item('สายแพทช์คอร์ด CAT6 5 เมตร', '20', 'เส้น', '250.00', '0.00', { gift: true }),
      item('ประกันขยายเวลา 3 ปี', '1', 'งาน', '45000.00', '45000.00', { optional: true }),
    ],
    totals: {
      lines: '1271060.00',
      discount: { amount: '36492.11' },
      beforeVat: '1234567.89',
      vat: [{ rate: '7', base: '1234567.89', amount: '86419.75' }],
      total: '1320987.64',
      gifts: '5000.00',
    },
    paymentTerms: 'มัดจำ 30 % ส่วนที่เหลือภายใน 30 วันหลังส่งมอบ',
    deliveryTerms: 'ภายใน 45 วันหลังได้รับใบสั่งซื้อ',
    payTo: {
      bank: 'ธนาคารสมมุติ สาขาตัวอย่าง',
      accountName: 'บริษัท ธารธารา ซัพพลาย จำกัด',
      accountNumber: '123-4-56789-0',
      code: { kind: 'promptPay', id: '0995569000013', amount: '396296.30' },
    },
    signatures: [
      { role: 'salesperson', name: 'ธนิต วงศ์วารี', on: '2026-03-02' },
      { role: 'approver', name: 'กมล ใจดีงาม', on: '2026-03-02' },
      { role: 'customer' },
    ],
  }
}

/** The same with so many lines. */
export function longQuotation(lines: number, language: Language = 'th'): Paper {
  const paper = thaiQuotation([language])
  const some = paper.lines.filter((line) => line.kind === 'item')
  return { ...paper, lines: Array.from({ length: lines }, (_, at) => some[at % some.length] as PaperLine) }
}

/** A Vietnamese VAT invoice with two rates, as a picture of the e-invoice. */
export function vietnameseInvoice(languages: Paper['languages'] = ['vi']): Paper {
  return {
    names: ['taxInvoice'],
    languages,
    country: 'VN',
    currency: 'VND',
    number: 'INV-2026-0042',
    date: '2026-11-22',
    copy: 'copy',
    seller: {
      name: 'Công ty TNHH Thiết bị Hạ Vy Linh',
      address: ['Số 12 đường Nguyễn Thử Nghiệm, phường Mẫu', 'Thành phố Hồ Chí Minh'],
      taxId: '9900000016',
      phone: '028 5550 100',
    },
    buyer: {
      name: 'Công ty Cổ phần Đầu tư Xây dựng Hòa Bình Thịnh Vượng Ngưỡng Đỗ Quỹ',
      address: ['Tầng 3, toà nhà Ví Dụ, phường Thử, tỉnh Đắk Lắk'],
      taxId: '9900000023-001',
      contact: 'Ông Nguyễn Hữu Thưởng',
    },
    facts: [
      { name: 'order', text: 'SO-2026-0031' },
      { name: 'dueOn', date: '2026-12-22' },
      { name: 'eInvoice', text: '1C26TAA 00000042' },
    ],
    lines: [
      item('Camera quan sát ngoài trời chống nước', '3', 'bộ', '1234567', '3703701', { vatRate: '8' }),
      item('Dịch vụ lắp đặt và hướng dẫn sử dụng', '1.5', 'ngày', '2500000', '3750000', { vatRate: '10' }),
    ],
    totals: {
      lines: '7453701',
      beforeVat: '7453701',
      vat: [
        { rate: '8', base: '3703701', amount: '296296' },
        { rate: '10', base: '3750000', amount: '375000' },
      ],
      total: '8124997',
    },
    instalments: [
      { dueOn: '2026-12-01', amount: '4062499' },
      { dueOn: '2027-01-01', amount: '4062498' },
    ],
    payTo: {
      bank: 'Ngân hàng Ví Dụ',
      accountName: 'CONG TY TNHH THIET BI HA VY LINH',
      accountNumber: '0011223344556',
      code: { kind: 'vietQr', bank: '970436', account: '0011223344556', amount: '8124997', message: 'INV-2026-0042' },
    },
    note: 'Hàng đã mua được đổi trong 7 ngày nếu có lỗi của nhà sản xuất.',
    signatures: [{ role: 'issuer', name: 'Đỗ Hoàng Yến' }, { role: 'customer' }],
  }
}

const item = (
  description: string,
  quantity: string,
  unit: string,
  unitPrice: string,
  amount: string,
  more: Partial<Extract<PaperLine, { kind: 'item' }>> = {},
): PaperLine => ({ kind: 'item', description, quantity, unit, unitPrice, amount, vatRate: '7', ...more })
