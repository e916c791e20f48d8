import { Button } from '@mantine/core'
import { type PointerEvent, useRef, useState } from 'react'
import { useWords } from '../words/index.tsx'
import classes from './fields.module.css'

const [width, height] = [600, 200]

/** A signature drawn with finger, pen or mouse; gives it as a picture without background. Who cannot draw chooses a picture instead. */
export function SignaturePad({ onDrawn }: { onDrawn: (file: File) => void }) {
  const w = useWords()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)

  const place = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    return [((event.clientX - box.left) / box.width) * width, ((event.clientY - box.top) / box.height) * height]
  }
  const start = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = event.currentTarget.getContext('2d')
    event.currentTarget.setPointerCapture(event.pointerId)
    if (!pen) return
    Object.assign(pen, { lineWidth: 4, lineCap: 'round', lineJoin: 'round', strokeStyle: '#16201e' })
    pen.beginPath()
    pen.moveTo(...place(event))
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const pen = event.currentTarget.getContext('2d')
    pen?.lineTo(...place(event))
    pen?.stroke()
    setDrawn(true)
  }
  const clear = () => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, width, height)
    setDrawn(false)
  }
  const keep = () =>
    canvas.current?.toBlob((blob) => blob && onDrawn(new File([blob], 'signature.png', { type: 'image/png' })))

  return (
    <div className={classes.pad}>
      <p id="pad-hint">{w.pictures.drawHere}</p>
      <canvas
        ref={canvas}
        width={width}
        height={height}
        role="img"
        aria-labelledby="pad-hint"
        onPointerDown={start}
        onPointerMove={draw}
      />
      <div className={classes.file}>
        <Button disabled={!drawn} data-unreadable={drawn || undefined} onClick={keep}>
          {w.pictures.keep}
        </Button>
        <Button variant="default" disabled={!drawn} onClick={clear}>
          {w.pictures.clear}
        </Button>
      </div>
    </div>
  )
}
