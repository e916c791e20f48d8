import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'
import { documentFields } from './documents.ts'
import { active, position } from './usual.ts'

const { lines, discount, pricesIncludeVat, paymentTerms, deliveryTerms, note } = documentFields

/** What a template hands on to a quotation as it stands. */
export const templateContent = { lines, discount, pricesIncludeVat, paymentTerms, deliveryTerms, note } as const

/** Lines, texts and terms to begin quotations with. A line of a product that names no price costs what the product costs on the day. */
export const quotationTemplate = noun({
  name: 'quotationTemplate',
  path: 'quotation-templates',
  label: l('Quotation template', 'แม่แบบใบเสนอราคา', 'Mẫu báo giá'),
  plural: l('Quotation templates', 'แม่แบบใบเสนอราคา', 'Mẫu báo giá'),
  config: true,
  title: 'name',
  sort: 'position',
  fields: {
    name: field('text', l('Name', 'ชื่อ', 'Tên'), { required: true, max: 200 }),
    validDays: field('integer', l('Valid for days', 'ยืนราคา (วัน)', 'Hiệu lực (ngày)'), {
      min: 0,
      max: 3650,
      help: l(
        'Left empty: as long as other quotations.',
        'หากเว้นว่าง ใช้จำนวนวันปกติของใบเสนอราคา',
        'Để trống: như các báo giá khác.',
      ),
    }),
    currency: field('text', l('Currency', 'สกุลเงิน', 'Tiền tệ'), {
      max: 3,
      help: l(
        'Of the prices written here. Left empty: prices are the products’ own.',
        'สกุลเงินของราคาในแม่แบบ หากเว้นว่าง ใช้ราคาของสินค้า',
        'Của các giá ghi ở đây. Để trống: lấy giá của sản phẩm.',
      ),
    }),
    ...templateContent,
    position,
    active,
  },
})
