import { field } from '../field.ts'
import { l } from '../label.ts'
import { noun } from '../noun.ts'
import {
  custom,
  dueAt,
  email,
  expectedRevenue,
  name,
  note,
  number,
  overdue,
  owner,
  phone,
  tags,
  team,
} from './usual.ts'

export const opportunity = noun({
  name: 'opportunity',
  path: 'opportunities',
  label: l('Opportunity', 'โอกาสทางการขาย', 'Cơ hội bán hàng'),
  plural: l('Opportunities', 'โอกาสทางการขาย', 'Cơ hội bán hàng'),
  bin: true,
  custom: true,
  title: 'name',
  sort: '-createdAt',
  aside: {
    overrideReason: field('text', l('Reason for the exception', 'เหตุผลที่ยกเว้นข้อกำหนด', 'Lý do bỏ qua yêu cầu'), {
      max: 2000,
    }),
  },
  fields: {
    number,
    name: name(l('Name', 'ชื่อ', 'Tên')),
    accountId: field('reference', l('Account', 'บริษัท', 'Công ty'), { to: 'account' }),
    contactId: field('reference', l('Contact', 'ผู้ติดต่อ', 'Người liên hệ'), { to: 'contact' }),
    contactName: field('text', l('Contact name', 'ชื่อผู้ติดต่อ', 'Tên người liên hệ'), { max: 200, search: true }),
    email,
    phone,
    typeId: field('reference', l('Type', 'ประเภทโอกาสทางการขาย', 'Loại cơ hội'), { to: 'opportunityType' }),
    stageId: field('reference', l('Stage', 'ขั้นตอนการขาย', 'Giai đoạn'), { to: 'stage' }),
    teamId: team('usesOpportunities'),
    ownerId: owner,
    expectedRevenue,
    probability: field('integer', l('Probability (%)', 'ความเป็นไปได้ (%)', 'Xác suất (%)'), { min: 0, max: 100 }),
    expectedCloseDate: field('date', l('Expected close', 'วันที่คาดว่าจะปิด', 'Ngày dự kiến chốt')),
    sourceId: field('reference', l('Source', 'แหล่งที่มา', 'Nguồn'), { to: 'source' }),
    tagIds: tags,
    note,
    externalNumber: field('text', l('Number in another system', 'เลขที่ในระบบอื่น', 'Mã ở hệ thống khác'), {
      max: 100,
      search: true,
    }),
    revenueFollowsLines: field('yesNo', l('Revenue follows products', 'รายได้ตามสินค้า', 'Doanh thu theo sản phẩm'), {
      readOnly: true,
      default: true,
      help: l(
        'The expected revenue is the sum of the products until somebody enters another; emptied, it is again.',
        'รายได้ที่คาดหวังเป็นผลรวมของสินค้า จนกว่าจะมีผู้กรอกค่าอื่น หากล้างค่าจะกลับเป็นผลรวมอีกครั้ง',
        'Doanh thu dự kiến là tổng của sản phẩm cho đến khi có người nhập số khác; xóa trống thì lại theo tổng.',
      ),
    }),
    quotationId: field('reference', l('Revenue follows quotation', 'รายได้ตามใบเสนอราคา', 'Doanh thu theo báo giá'), {
      to: 'quotation',
      readOnly: true,
    }),
    lines: field('structure', l('Products', 'สินค้า', 'Sản phẩm'), { shape: 'opportunityLines', hidden: true }),
    custom,
    state: field('choice', l('Outcome', 'ผลลัพธ์', 'Kết quả'), {
      required: true,
      readOnly: true,
      options: [
        { value: 'open', label: l('Open', 'เปิดอยู่', 'Đang mở') },
        { value: 'won', label: l('Won', 'ชนะ', 'Thắng') },
        { value: 'lost', label: l('Lost', 'แพ้', 'Thất bại') },
      ],
    }),
    leadId: field('reference', l('Lead', 'ลูกค้า-ผู้สนใจ', 'Khách hàng tiềm năng'), { to: 'lead', readOnly: true }),
    lostReasonId: field('reference', l('Lost reason', 'เหตุผลที่ไม่สำเร็จ', 'Lý do thất bại'), {
      to: 'lostReason',
      readOnly: true,
    }),
    lostNote: field('longText', l('Closing note', 'หมายเหตุการปิด', 'Ghi chú khi đóng'), { readOnly: true, max: 20_000 }),
    closedAt: field('dateTime', l('Closed', 'ปิดเมื่อ', 'Đóng lúc'), { readOnly: true }),
    incomplete: field('yesNo', l('Incomplete', 'ข้อมูลไม่ครบ', 'Chưa đầy đủ'), { readOnly: true }),
    weightedRevenue: field('money', l('Weighted revenue', 'รายได้ถ่วงน้ำหนัก', 'Doanh thu theo xác suất'), {
      readOnly: true,
      computed: true,
      hidden: true,
    }),
    stageEnteredAt: field('dateTime', l('In stage since', 'อยู่ในขั้นตอนตั้งแต่', 'Ở giai đoạn từ'), { readOnly: true }),
    stale: field('yesNo', l('No contact for long', 'ขาดการติดต่อนาน', 'Lâu không liên hệ'), {
      readOnly: true,
      computed: true,
    }),
    bigDeal: field('yesNo', l('Big Deal', 'Big Deal', 'Big Deal'), { readOnly: true, computed: true }),
    dispatchedAt: field('dateTime', l('Dispatched', 'มอบหมายเมื่อ', 'Điều phối lúc'), { readOnly: true }),
    dueAt,
    overdue,
    checks: field('structure', l('Requirements', 'ข้อกำหนด', 'Yêu cầu'), {
      shape: 'checks',
      readOnly: true,
      computed: true,
      hidden: true,
      help: l(
        'What the stages offered to its team ask for, in the order of the pipeline, and whether it is met.',
        'ข้อกำหนดของขั้นตอนที่ทีมใช้ เรียงตามลำดับ และบอกว่าผ่านแล้วหรือยัง',
        'Yêu cầu của các giai đoạn dành cho đội, theo thứ tự, và đã đạt hay chưa.',
      ),
    }),
  },
})
