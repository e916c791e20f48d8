import { l } from './label.ts'

/** What can be wrong with working hours. */
export const calendarProblems = {
  timeOfDay: l(
    'Give a time of day such as 08:30; the end of the day is 24:00.',
    'ระบุเวลา เช่น 08:30 สิ้นสุดวันคือ 24:00',
    'Hãy nhập giờ, ví dụ 08:30; cuối ngày là 24:00.',
  ),
  overlap: l(
    'These hours begin before the ones above have ended. Put them one after the other.',
    'ช่วงเวลานี้เริ่มก่อนช่วงก่อนหน้าสิ้นสุด จัดให้ต่อกันโดยไม่ซ้อนกัน',
    'Khoảng giờ này bắt đầu trước khi khoảng trước kết thúc. Hãy xếp nối tiếp, không chồng nhau.',
  ),
  noWorkingDay: l(
    'Nobody works on any day, so no time limit would ever run out. Open at least one day.',
    'ไม่มีวันทำการเลย เวลาที่กำหนดจะไม่มีวันครบ เปิดอย่างน้อยหนึ่งวัน',
    'Không có ngày làm việc nào nên thời hạn sẽ không bao giờ hết. Hãy mở ít nhất một ngày.',
  ),
}
