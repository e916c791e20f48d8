const list = (words: string): readonly string[] => words.trim().split(/,\s+/)

/**
 * What people call the columns of their lists, by field name (the last part of it: `billTo.country` is `country`).
 * Written as `folded` makes them: lower case, Latin letters without marks, blanks for punctuation.
 */
export const synonyms: Record<string, readonly string[]> = {
  companyName: list(`
    company, company name, organisation, organization, business name, employer, account, account name, บริษัท,
    ชื่อบริษัท, หน่วยงาน, องค์กร, ชื่อกิจการ, cong ty, ten cong ty, doanh nghiep, ten doanh nghiep, don vi,
    to chuc
  `),
  accountId: list(`
    account, account name, company, company name, customer, customer name, client, organisation, organization,
    บริษัท, ชื่อบริษัท, ลูกค้า, ชื่อลูกค้า, cong ty, ten cong ty, khach hang, ten khach hang
  `),
  contactName: list(`
    contact, contact name, contact person, person, full name, attention, attn, ผู้ติดต่อ, ชื่อผู้ติดต่อ,
    บุคคลติดต่อ, ชื่อ นามสกุล, ชื่อสกุล, nguoi lien he, ten nguoi lien he, ho ten, ho va ten, dai dien
  `),
  contactId: list(`
    contact, contact name, contact person, ผู้ติดต่อ, ชื่อผู้ติดต่อ, nguoi lien he, ten nguoi lien he
  `),
  jobTitle: list(`
    title, job title, position, role, designation, job, ตำแหน่ง, ตำแหน่งงาน, chuc vu, chuc danh, vi tri
  `),
  honorific: list(`
    salutation, prefix, honorific, mr ms, คำนำหน้า, คำนำหน้าชื่อ, danh xung, xung ho
  `),
  email: list(`
    email, e mail, email address, e mail address, mail, work email, อีเมล, อีเมล์, อีเมลล์, ที่อยู่อีเมล,
    thu dien tu, dia chi email, hop thu
  `),
  phone: list(`
    phone, phone number, telephone, tel, tel no, mobile, mobile phone, mobile number, cell, cellphone,
    contact number, work phone, โทรศัพท์, เบอร์โทร, เบอร์โทรศัพท์, เบอร์, โทร, มือถือ, เบอร์มือถือ,
    หมายเลขโทรศัพท์, dien thoai, so dien thoai, sdt, dt, di dong, so di dong, dtdd
  `),
  website: list(`
    website, web, web site, url, homepage, site, domain, เว็บไซต์, เว็บ, trang web, trang chu
  `),
  country: list(`
    country, country name, nation, office location, location, country code, ประเทศ, quoc gia, nuoc
  `),
  province: list(`
    province, state, state province, region, จังหวัด, tinh, tinh thanh, tinh thanh pho, tinh tp
  `),
  district: list(`
    district, amphoe, อำเภอ, เขต, อำเภอ เขต, quan, huyen, quan huyen
  `),
  subdistrict: list(`
    subdistrict, sub district, ward, tambon, ตำบล, แขวง, ตำบล แขวง, phuong, xa, phuong xa
  `),
  city: list(`
    city, town, city district, district, เมือง, อำเภอ, เขต, อำเภอ เขต, thanh pho, quan, huyen, quan huyen
  `),
  postalCode: list(`
    postal code, postcode, post code, zip, zip code, รหัสไปรษณีย์, ma buu chinh, ma buu dien
  `),
  line: list(`
    address, street, street address, address line, address 1, billing address, ที่อยู่, dia chi, so nha
  `),
  taxId: list(`
    tax id, tax no, tax number, tax code, tax identification number, tin, vat number, vat no, vat id,
    เลขผู้เสียภาษี, เลขประจำตัวผู้เสียภาษี, เลขที่ผู้เสียภาษี, ma so thue, mst
  `),
  branch: list(`
    branch, branch no, branch code, สาขา, รหัสสาขา, สาขาที่, chi nhanh, ma chi nhanh
  `),
  businessType: list(`
    business type, type of business, sector, industry, business, line of business, segment, ประเภทธุรกิจ, ธุรกิจ,
    อุตสาหกรรม, กลุ่มธุรกิจ, loai hinh kinh doanh, nganh, nganh nghe, linh vuc, linh vuc kinh doanh
  `),
  employees: list(`
    employees, number of employees, no of employees, employee count, staff, headcount, company size, พนักงาน,
    จำนวนพนักงาน, so nhan vien, nhan vien, quy mo, quy mo nhan su
  `),
  language: list(`
    language, preferred language, lang, ภาษา, ngon ngu
  `),
  expectedRevenue: list(`
    expected revenue, revenue, amount, value, deal value, deal size, close value, opportunity amount, potential,
    รายได้, รายได้ที่คาดหวัง, มูลค่า, ยอดขาย, ยอดเงิน, จำนวนเงิน, doanh thu, doanh thu du kien, gia tri, so tien,
    gia tri hop dong
  `),
  probability: list(`
    probability, chance, likelihood, win probability, ความเป็นไปได้, โอกาส, โอกาสสำเร็จ, xac suat, kha nang,
    ty le thanh cong
  `),
  expectedCloseDate: list(`
    expected close, expected close date, close date, closing date, expected closing, วันที่คาดว่าจะปิด,
    วันที่ปิด, กำหนดปิด, ngay du kien chot, ngay chot, ngay dong, ngay du kien
  `),
  closedAt: list(`
    closed, closed at, closed on, closed date, date closed, close date, closing date, actual close, actual close date,
    won date, end date, วันที่ปิด, ปิดเมื่อ, วันที่ปิดการขาย, ngay dong, ngay chot, ngay ket thuc
  `),
  createdAt: list(`
    created, created at, created on, created date, create date, date created, creation date, opened, open date,
    engage date, start date, วันที่สร้าง, สร้างเมื่อ, วันที่เริ่ม, ngay tao, tao luc, ngay bat dau
  `),
  externalNumber: list(`
    id, number, no, code, reference, ref, external id, external number, record id, opportunity id, opportunity number,
    deal id, deal number, เลขที่, รหัส, เลขอ้างอิง, รหัสโอกาส, ma, so, ma so, ma co hoi, ma tham chieu
  `),
  lostReasonId: list(`
    lost reason, loss reason, reason, reason lost, closed lost reason, เหตุผล, เหตุผลที่ไม่สำเร็จ, เหตุผลที่แพ้, ly do, ly do thua,
    ly do that bai
  `),
  quantity: list(`
    quantity, qty, count, units, จำนวน, ปริมาณ, so luong, sl
  `),
  unitPrice: list(`
    unit price, price, list price, ราคา, ราคาต่อหน่วย, don gia, gia
  `),
  state: list(`
    outcome, result, status, won lost, deal status, ผลลัพธ์, ผล, สถานะ, ket qua, trang thai, tinh trang
  `),
  stageId: list(`
    stage, deal stage, sales stage, pipeline stage, ขั้นตอน, ขั้นตอนการขาย, giai doan, giai doan ban hang
  `),
  statusId: list(`
    status, lead status, สถานะ, trang thai, tinh trang
  `),
  sourceId: list(`
    source, lead source, channel, origin, campaign, แหล่งที่มา, ที่มา, ช่องทาง, nguon, nguon khach hang, kenh
  `),
  typeId: list(`
    type, deal type, opportunity type, ประเภท, loai, loai co hoi
  `),
  needId: list(`
    need, needs, interest, requirement, ความต้องการ, nhu cau
  `),
  priorityId: list(`
    priority, importance, ความสำคัญ, ระดับความสำคัญ, ลำดับความสำคัญ, uu tien, muc uu tien, do uu tien
  `),
  productId: list(`
    product, product name, product of interest, item, สินค้า, สินค้าที่สนใจ, ชื่อสินค้า, san pham,
    san pham quan tam, ten san pham
  `),
  productIds: list(`
    products, product, products of interest, interests, สินค้า, สินค้าที่สนใจ, san pham, san pham quan tam
  `),
  ownerId: list(`
    owner, salesperson, sales person, sales rep, sales agent, sales representative, account manager,
    account owner, assigned to, assignee, responsible, sales, agent, พนักงานขาย, ผู้ดูแล, ผู้รับผิดชอบ, เจ้าของ,
    เซลส์, nhan vien ban hang, nguoi phu trach, phu trach, nhan vien kinh doanh, sale
  `),
  teamId: list(`
    team, sales team, group, department, ทีม, ทีมขาย, nhom, doi, doi ngu, doi ngu ban hang, nhom kinh doanh,
    phong
  `),
  managerId: list(`
    manager, supervisor, boss, reports to, ผู้จัดการ, หัวหน้า, ผู้บังคับบัญชา, quan ly, truong phong, cap tren
  `),
  region: list(`
    region, regional office, area, territory, zone, ภาค, ภูมิภาค, เขตการขาย, khu vuc, vung, mien
  `),
  tagIds: list(`
    tags, tag, labels, label, keywords, categories, แท็ก, ป้ายกำกับ, the, nhan, tu khoa
  `),
  note: list(`
    note, notes, comment, comments, remark, remarks, description, details, memo, message, หมายเหตุ, บันทึก,
    รายละเอียด, ข้อความ, ghi chu, mo ta, noi dung, chi tiet
  `),
  price: list(`
    price, sales price, unit price, list price, selling price, cost, ราคา, ราคาขาย, ราคาต่อหน่วย, gia, gia ban,
    don gia
  `),
  sku: list(`
    sku, code, product code, item code, item no, part number, รหัส, รหัสสินค้า, ma, ma san pham, ma hang, ma sp
  `),
  unit: list(`
    unit, uom, unit of measure, หน่วย, หน่วยนับ, don vi, don vi tinh, dvt
  `),
  vatRate: list(`
    vat, vat rate, tax, tax rate, ภาษี, อัตราภาษี, ภาษีมูลค่าเพิ่ม, thue, thue suat, thue gtgt, vat percent
  `),
  creditDays: list(`
    credit days, payment terms, credit term, terms, เครดิต, วันเครดิต, เครดิตเทอม, cong no, so ngay no,
    thoi han thanh toan
  `),
}

/** Words for the thing itself, which name its `name` unless another field is called so. */
export const namesOfThings = list(`
  name, full name, title, subject, topic, account, account name, company, company name, organisation,
  organization, customer, customer name, client, client name, lead, lead name, contact, contact name,
  opportunity, opportunity name, deal, deal name, product, product name, item, item name, sales agent,
  salesperson, employee, user, user name, ชื่อ, หัวข้อ, เรื่อง, ชื่อ นามสกุล, บริษัท, ชื่อบริษัท, ลูกค้า,
  ชื่อลูกค้า, ผู้ติดต่อ, ชื่อผู้ติดต่อ, สินค้า, ชื่อสินค้า, พนักงาน, ชื่อพนักงาน, โอกาสทางการขาย, ten, tieu de,
  chu de, ho ten, ho va ten, cong ty, ten cong ty, khach hang, ten khach hang, nguoi lien he,
  ten nguoi lien he, san pham, ten san pham, co hoi, ten co hoi, nhan vien, ten nhan vien, doanh nghiep,
  ten doanh nghiep, ten hang
`)
