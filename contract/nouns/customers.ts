import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'
import { custom, email, name, owner, phone, tags, website } from './usual.ts'

export const account = noun({
  name: 'account',
  path: 'accounts',
  label: l('Account', 'ลูกค้า-บริษัท', 'Khách hàng – công ty'),
  plural: l('Accounts', 'ลูกค้า-บริษัท', 'Khách hàng – công ty'),
  bin: true,
  custom: true,
  title: 'name',
  sort: 'name',
  fields: {
    name: name(l('Company name', 'ชื่อบริษัท', 'Tên công ty')),
    taxId: field('text', l('Tax ID', 'เลขประจำตัวผู้เสียภาษี', 'Mã số thuế'), { max: 20, search: true }),
    branch: field('text', l('Branch', 'สาขา', 'Chi nhánh'), { max: 10 }),
    groupId: field('reference', l('Customer group', 'กลุ่มลูกค้า', 'Nhóm khách hàng'), { to: 'accountGroup' }),
    businessType: field('text', l('Business type', 'ประเภทธุรกิจ', 'Loại hình kinh doanh'), { max: 200 }),
    employees: field('integer', l('Employees', 'จำนวนพนักงาน', 'Số nhân viên'), { min: 0, max: 100_000_000 }),
    phone,
    email,
    website,
    billTo: field('structure', l('Billing address', 'ที่อยู่ออกใบกำกับ', 'Địa chỉ xuất hóa đơn'), { shape: 'address' }),
    shipTo: field('structure', l('Shipping address', 'ที่อยู่จัดส่ง', 'Địa chỉ giao hàng'), { shape: 'address' }),
    creditDays: field('integer', l('Credit days', 'เครดิต (วัน)', 'Số ngày công nợ'), { min: 0, max: 3650 }),
    ownerId: owner,
    tagIds: tags,
    custom,
  },
})

export const contact = noun({
  name: 'contact',
  path: 'contacts',
  label: l('Contact', 'ลูกค้า-ผู้ติดต่อ', 'Người liên hệ'),
  plural: l('Contacts', 'ลูกค้า-ผู้ติดต่อ', 'Người liên hệ'),
  bin: true,
  custom: true,
  title: 'name',
  sort: 'name',
  fields: {
    name: name(l('Name', 'ชื่อ', 'Tên')),
    honorific: field('text', l('Honorific', 'คำนำหน้า', 'Danh xưng'), { max: 50 }),
    jobTitle: field('text', l('Job title', 'ตำแหน่ง', 'Chức danh'), { max: 200 }),
    accountId: field('reference', l('Account', 'บริษัท', 'Công ty'), { to: 'account' }),
    phone,
    email,
    language: field('text', l('Language', 'ภาษา', 'Ngôn ngữ'), { max: 50, language: true }),
    productIds: field('references', l('Products of interest', 'สินค้าที่สนใจ', 'Sản phẩm quan tâm'), { to: 'product' }),
    ownerId: owner,
    tagIds: tags,
    custom,
  },
})
