import { l } from './label.ts'

/** What can be wrong with an imported file, its columns, rows and cells. */
export const importProblems = {
  fileNotATable: l(
    '{0}This is neither a CSV file nor an Excel workbook. Save the list as CSV or XLSX and upload that.',
    '{0}ไฟล์นี้ไม่ใช่ CSV หรือเวิร์กบุ๊ก Excel บันทึกรายการเป็น CSV หรือ XLSX แล้วอัปโหลดใหม่',
    '{0}Tệp này không phải CSV hay sổ tính Excel. Hãy lưu danh sách thành CSV hoặc XLSX rồi tải lên.',
  ),
  fileOpenQuote: l(
    '{0}A quotation mark is opened and not closed. Close or remove it and upload again.',
    '{0}มีเครื่องหมายคำพูดเปิดแต่ไม่ปิด ปิดหรือลบออกแล้วอัปโหลดใหม่',
    '{0}Có dấu ngoặc kép mở mà không đóng. Hãy đóng hoặc xóa nó rồi tải lên lại.',
  ),
  fileTooLarge: l(
    '{0}The file is too large to be read. Split it into several.',
    '{0}ไฟล์ใหญ่เกินกว่าจะอ่านได้ แบ่งเป็นหลายไฟล์',
    '{0}Tệp quá lớn, không đọc được. Hãy chia thành nhiều tệp.',
  ),
  fileTooManyRows: l(
    '{0}The file has more than 1,000,000 rows. Split it into several.',
    '{0}ไฟล์มีมากกว่า 1,000,000 แถว แบ่งเป็นหลายไฟล์',
    '{0}Tệp có hơn 1.000.000 dòng. Hãy chia thành nhiều tệp.',
  ),
  fileTooManyColumns: l(
    '{0}There are more than 500 columns, or a row without end. Check the quotation marks and separators.',
    '{0}มีมากกว่า 500 คอลัมน์ หรือแถวไม่มีจุดสิ้นสุด ตรวจสอบเครื่องหมายคำพูดและตัวคั่น',
    '{0}Có hơn 500 cột, hoặc một dòng không kết thúc. Hãy kiểm tra dấu ngoặc kép và dấu phân cách.',
  ),
  fileCellTooLong: l(
    '{0}A cell holds more text than can be read. Shorten it and upload again.',
    '{0}มีเซลล์ที่ข้อความยาวเกินไป ทำให้สั้นลงแล้วอัปโหลดใหม่',
    '{0}Có ô chứa quá nhiều chữ. Hãy rút ngắn rồi tải lên lại.',
  ),
  fileOldExcel: l(
    '{0}This is a workbook of Excel 97–2003. Save it as XLSX and upload that.',
    '{0}ไฟล์นี้เป็นเวิร์กบุ๊ก Excel 97–2003 บันทึกเป็น XLSX แล้วอัปโหลดใหม่',
    '{0}Đây là sổ tính Excel 97–2003. Hãy lưu thành XLSX rồi tải lên.',
  ),
  fileEncrypted: l(
    '{0}The workbook is protected by a password. Save it without one and upload that.',
    '{0}เวิร์กบุ๊กนี้ป้องกันด้วยรหัสผ่าน บันทึกโดยไม่มีรหัสผ่านแล้วอัปโหลดใหม่',
    '{0}Sổ tính được bảo vệ bằng mật khẩu. Hãy lưu không có mật khẩu rồi tải lên.',
  ),
  fileDamaged: l(
    '{0}The file is damaged. Open it in a spreadsheet program, save it anew and upload that.',
    '{0}ไฟล์เสียหาย เปิดด้วยโปรแกรมตารางคำนวณ บันทึกใหม่แล้วอัปโหลด',
    '{0}Tệp bị hỏng. Hãy mở bằng chương trình bảng tính, lưu lại rồi tải lên.',
  ),
  fileEmpty: l(
    '{0}The file is empty. It needs a row with the names of the columns.',
    '{0}ไฟล์ว่างเปล่า ต้องมีแถวชื่อคอลัมน์',
    '{0}Tệp trống. Cần có một dòng ghi tên các cột.',
  ),
  cellNumber: l('This is not a number.', 'ไม่ใช่ตัวเลข', 'Đây không phải là số.'),
  cellDecimals: l(
    'This has more decimals than its currency.',
    'ทศนิยมมากกว่าที่สกุลเงินนี้ใช้',
    'Nhiều chữ số thập phân hơn loại tiền này cho phép.',
  ),
  cellTooLarge: l('The number is too large.', 'ตัวเลขมากเกินไป', 'Số quá lớn.'),
  cellDate: l('This is not a date.', 'ไม่ใช่วันที่', 'Đây không phải là ngày.'),
  cellNoSuchDay: l('There is no such day.', 'ไม่มีวันที่นี้', 'Không có ngày này.'),
  cellTime: l('There is no such time of day.', 'ไม่มีเวลานี้', 'Không có giờ này.'),
  cellYesNo: l('Write yes or no.', 'เขียนว่า ใช่ หรือ ไม่ใช่', 'Hãy ghi có hoặc không.'),
  cellUnknown: l('There is no such entry.', 'ไม่มีรายการนี้', 'Không có mục này.'),
  cellMeant: l(
    'There is no such entry. Did you mean {0}?',
    'ไม่มีรายการนี้ หมายถึง {0} หรือไม่',
    'Không có mục này. Có phải ý anh/chị là {0}?',
  ),
  cellAmbiguous: l(
    'Several go by this name. Write the number, e-mail address or id instead.',
    'มีหลายรายการที่ใช้ชื่อนี้ ระบุเลขที่ อีเมล หรือรหัสภายในแทน',
    'Có nhiều mục cùng tên này. Hãy ghi số, email hoặc mã nội bộ.',
  ),
  inFuture: l('This lies in the future.', 'วันเวลานี้อยู่ในอนาคต', 'Thời điểm này nằm ở tương lai.'),
  beforeCreated: l(
    'This lies before the record was created.',
    'วันเวลานี้อยู่ก่อนวันที่สร้างรายการ',
    'Thời điểm này trước lúc bản ghi được tạo.',
  ),
  stageOutcome: l(
    'The stage does not go with the outcome.',
    'ขั้นตอนการขายไม่ตรงกับผลลัพธ์',
    'Giai đoạn không khớp với kết quả.',
  ),
  rowTooManyCells: l(
    'The row has more cells than the file has columns. Check its separators and quotation marks.',
    'แถวนี้มีเซลล์มากกว่าจำนวนคอลัมน์ ตรวจสอบตัวคั่นและเครื่องหมายคำพูด',
    'Dòng này có nhiều ô hơn số cột. Hãy kiểm tra dấu phân cách và dấu ngoặc kép.',
  ),
  rowNotYours: l(
    'This is in the system already, and you may not change it.',
    'มีข้อมูลนี้ในระบบแล้ว และคุณไม่มีสิทธิ์แก้ไข',
    'Đã có trong hệ thống và anh/chị không được sửa.',
  ),
  rowNotSaved: l(
    'The row could not be saved. Check its values.',
    'บันทึกแถวนี้ไม่ได้ ตรวจสอบข้อมูลในแถว',
    'Không lưu được dòng này. Hãy kiểm tra các giá trị.',
  ),
  columnUnknown: l('The file has no such column.', 'ไฟล์ไม่มีคอลัมน์นี้', 'Tệp không có cột này.'),
  columnTwice: l(
    'Another column fills “{0}” already. Choose one of them.',
    'มีคอลัมน์อื่นใช้กับ “{0}” แล้ว เลือกเพียงคอลัมน์เดียว',
    'Đã có cột khác điền “{0}”. Hãy chọn một cột.',
  ),
  columnMissing: l(
    'No column fills “{0}”, which every record needs. Choose one.',
    'ยังไม่มีคอลัมน์สำหรับ “{0}” ซึ่งทุกระเบียนต้องมี เลือกหนึ่งคอลัมน์',
    'Chưa có cột nào điền “{0}”, mục bắt buộc của mọi bản ghi. Hãy chọn một cột.',
  ),
  importUserInactive: l(
    'The user whose import this is can no longer sign in.',
    'ผู้ใช้งานเจ้าของการนำเข้านี้เข้าสู่ระบบไม่ได้แล้ว',
    'Người dùng của lần nhập này không còn đăng nhập được.',
  ),
  importNotPermitted: l(
    'Your role no longer allows this.',
    'บทบาทของคุณไม่อนุญาตให้ทำรายการนี้แล้ว',
    'Vai trò của anh/chị không còn cho phép việc này.',
  ),
  importBroken: l(
    'Something is broken here. The rows done so far are kept; run the import again to go on.',
    'ระบบมีข้อผิดพลาด แถวที่ทำแล้วยังคงอยู่ เริ่มการนำเข้าอีกครั้งเพื่อทำต่อ',
    'Hệ thống gặp lỗi. Các dòng đã xử lý được giữ lại; chạy lại lần nhập để tiếp tục.',
  ),
} as const
