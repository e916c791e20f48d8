import type { RoutingWords } from '../en/routing.ts'
import { slots } from '../slots.ts'

const s = slots('vi')

export const routing: RoutingWords = {
  you: 'anh/chị',
  titleMine: 'Vì sao đến tay tôi?',
  titleFor: (name) => `Vì sao giao cho ${name}?`,
  titleOpen: 'Vì sao chưa ai nhận?',
  seeWhy: 'Xem lý do',
  givenTo: (name) => `Giao cho ${name}`,
  byTask: (task) => `theo tác vụ ${task}`,
  taken: 'Không còn nhân viên bán hàng',
  noReceipt: 'Không có thông tin về lần phân chia.',
  said: {
    sentence: (parts) => {
      const text = parts.join('; ')
      return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}.`
    },
    task: (task, who, because) =>
      because ? `Tác vụ ${task} giao cho ${who} vì ${because}.` : `Tác vụ ${task} giao cho ${who}.`,
    teamMatched: (team, because) => `vào đội ${team} vì ${because}`,
    teamTakesAll: (team) => `đội ${team} nhận mọi khách`,
    teamHasIt: (team) => `thuộc đội ${team}`,
    full: (name) => `${name} đã đủ`,
    fullOf: (name, limit) => `${name} đã đủ ${s.number(limit)} / ${s.number(limit)}`,
    manyFull: (n) => `${s.number(n)} thành viên đã đủ`,
    away: (names) => `${s.list(names)} đang ngừng nhận`,
    manyAway: (n) => `${s.number(n)} thành viên đang ngừng nhận`,
    passedOver: (name) => `${name} đã để quá hạn`,
    longest: (name) => `${name} chờ lâu nhất`,
    youLongest: 'anh/chị chờ lâu nhất',
    onlyOne: (name) => `chỉ ${name} nhận được`,
    youOnlyOne: 'chỉ anh/chị nhận được',
    onlyMember: (name) => `${name} là thành viên duy nhất`,
    youOnlyMember: 'anh/chị là thành viên duy nhất',
    nobodyFree: 'không thành viên nào nhận được',
    noMembers: 'đội chưa có thành viên',
    noTeamMatched: 'Không quy tắc đội nào khớp.',
    noTeams: 'Chưa có đội ngũ bán hàng nào nhận loại này.',
    byHand: 'Được giao thủ công.',
    givenBy: (by) => `Do ${by} giao, thủ công.`,
    tookItself: (by) => `${by.charAt(0).toLocaleUpperCase('vi')}${by.slice(1)} tự nhận, thủ công.`,
    takenBack: (by) => `Nhân viên bán hàng đã được ${by} gỡ ra, thủ công.`,
  },
  todo: {
    waiting: 'Khách đang chờ ở đội. Hãy chọn nhân viên thủ công, hoặc phân chia lại khi có thành viên trống.',
    unassigned: 'Hãy chọn nhân viên thủ công, hoặc sửa quy tắc của đội rồi phân chia lại.',
  },
  levels: { task: 'Tác vụ', team: 'Đội ngũ', member: 'Thành viên' },
  foldedTasks: (n) => (n === 1 ? '1 tác vụ' : `Cả ${s.number(n)} tác vụ`),
  foldedTeams: (n) => (n === 1 ? '1 đội' : `Cả ${s.number(n)} đội`),
  foldedMembers: (n) => (n === 1 ? '1 thành viên' : `Cả ${s.number(n)} thành viên`),
  reasons: {
    matched: 'khớp',
    longest: 'chờ lâu nhất',
    onlyOne: 'nhận được',
    laterInOrder: 'cũng khớp, đứng sau',
    laterTurn: 'chưa đến lượt',
    full: 'đã đủ',
    fullOf: (limit) => `đủ ${s.number(limit)} / ${s.number(limit)}`,
    inactive: 'ngừng hoạt động',
    optedOut: 'đang không nhận',
    passedOver: 'đã để quá hạn',
    notMatched: 'không khớp',
    needs: (condition) => `cần: ${condition}`,
  },
  lacks: {
    lead: (fields) => `khách hàng tiềm năng không có “${fields.join('”, “')}” nên coi như trống`,
    opportunity: (fields) => `cơ hội bán hàng không có “${fields.join('”, “')}” nên coi như trống`,
  },
}
