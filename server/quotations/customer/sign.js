// The signature of the customer's page, and the total counted at each tick. Without this script names are typed and a button counts.
const pad = document.getElementById('pad')
const drawn = document.getElementById('signature')
if (pad && drawn) {
  const canvas = pad.querySelector('canvas')
  const pen = canvas.getContext('2d')
  let empty = true
  pad.hidden = false
  const place = (event) => {
    const box = canvas.getBoundingClientRect()
    return [
      ((event.clientX - box.left) / box.width) * canvas.width,
      ((event.clientY - box.top) / box.height) * canvas.height,
    ]
  }
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    Object.assign(pen, { lineWidth: 4, lineCap: 'round', lineJoin: 'round', strokeStyle: '#16201e' })
    pen.beginPath()
    pen.moveTo(...place(event))
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return
    pen.lineTo(...place(event))
    pen.stroke()
    empty = false
  })
  pad.querySelector('button').addEventListener('click', () => {
    pen.clearRect(0, 0, canvas.width, canvas.height)
    empty = true
  })
  pad.closest('form').addEventListener('submit', () => {
    drawn.value = empty ? '' : canvas.toDataURL('image/png')
  })
}

const count = document.getElementById('count')
for (const box of document.querySelectorAll('input[name=take]'))
  box.addEventListener('change', () => count.form.requestSubmit(count))
