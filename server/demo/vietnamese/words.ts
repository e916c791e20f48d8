import type { Words } from '../script.ts'

export const words: Words = {
  ask: [
    'Cần báo giá trọn gói gồm thiết bị và thi công',
    'Hệ thống cũ đã dùng 7 năm, hình mờ, muốn thay toàn bộ',
    'Muốn khảo sát trong tuần này, cần lắp xong trước Tết',
    'Xem được công trình của bên mình ở khu công nghiệp, muốn làm tương tự',
    'Cần xem camera trên điện thoại cho ban giám đốc',
    'Đang so sánh ba nhà cung cấp, ưu tiên bảo hành dài',
    'Cần tích hợp chấm công với cổng ra vào',
  ],
  call: {
    plan: ['Gọi giới thiệu và hỏi nhu cầu', 'Gọi hỏi số điểm lắp và mặt bằng', 'Gọi hẹn lịch khảo sát'],
    done: [
      'Khách quan tâm, đã gửi bản vẽ mặt bằng qua email',
      'Anh phụ trách bận họp, hẹn gọi lại chiều mai',
      'Ngân sách đã được duyệt, chờ đề xuất của mình',
      'Khách muốn xem thử chất lượng hình ban đêm',
      'Đã chuyển sang làm việc với phòng mua hàng',
    ],
  },
  visit: {
    plan: [
      'Khảo sát hiện trạng và đường dây',
      'Họp trình bày phương án với bên kỹ thuật',
      'Mời khách tham quan công trình mẫu',
    ],
    done: [
      'Khảo sát xong 3 tầng, cần kéo thêm cáp quang về phòng máy',
      'Khách chọn phương án camera bán cầu trong nhà, thân trụ ngoài trời',
      'Kỹ thuật của khách đồng ý sơ đồ mạng, yêu cầu lưu hình 60 ngày',
      'Cổng chính cần làm lại bệ bê tông trước khi lắp flap barrier',
    ],
  },
  offer: {
    plan: ['Gửi báo giá kèm sơ đồ lắp đặt', 'Gửi báo giá điều chỉnh lần hai'],
    done: [
      'Đã gửi báo giá, khách xác nhận nhận được',
      'Khách đề nghị tách riêng chi phí thi công',
      'Bổ sung phương án trả góp 12 tháng',
    ],
  },
  follow: {
    plan: ['Gọi theo dõi kết quả xét duyệt', 'Thương lượng tiến độ thanh toán', 'Theo dõi hồ sơ nghiệm thu'],
    done: [
      'Phòng mua hàng xin giảm thêm 3%, đang trình duyệt',
      'Ban giám đốc đã đồng ý, chờ ký hợp đồng',
      'Khách xin dời quyết định sang tuần sau',
      'Đã thống nhất đặt cọc 40%, còn lại sau nghiệm thu',
    ],
  },
  note: [
    'Người quyết định là phó giám đốc, nên gửi thư kèm trợ lý',
    'Đối thủ chào thấp hơn khoảng 5% nhưng chỉ bảo hành 12 tháng',
    'Chỉ được thi công ban đêm, sau 22 giờ',
    'Khách từng dùng dịch vụ năm 2023, hài lòng với đội kỹ thuật',
    'Yêu cầu hóa đơn GTGT tách theo từng chi nhánh',
    'Muốn làm thử một tầng trước rồi mới ký toàn bộ',
    'Cần biên bản an toàn lao động trước khi vào nhà máy',
  ],
  lost: [
    'Khách chọn nhà thầu đang làm hệ thống điện của tòa nhà',
    'Hoãn dự án sang năm sau',
    'Giá cao hơn dự toán được duyệt',
    'Gọi nhiều lần không liên lạc được',
  ],
  exception: ['Giám đốc bên khách cần giá gấp trước buổi họp', 'Khách cũ, hồ sơ khảo sát đã có đủ'],
  terms: {
    paymentTerms: 'Đặt cọc 30% khi đặt hàng, phần còn lại thanh toán theo hạn công nợ kể từ ngày hóa đơn',
    deliveryTerms: 'Giao hàng và lắp đặt trong vòng 30 ngày sau khi xác nhận đơn hàng',
    street: 'đường Bình Yên',
  },
  fair: {
    file: 'Danh sách khách triển lãm an ninh.csv',
    columns: [
      'Tên',
      'Người liên hệ',
      'Công ty',
      'Ngành nghề',
      'Số nhân viên',
      'Tỉnh/Thành',
      'Email',
      'Số điện thoại',
      'Nguồn',
      'Ghi chú',
    ],
    source: 'Triển lãm',
  },
}
