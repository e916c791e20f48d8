export const pictures = {
  upload: 'Choose a picture',
  draw: 'Draw',
  drawHere: 'Sign here with finger, pen or mouse',
  keep: 'Use',
  clear: 'Begin again',
  remove: 'Remove',
}

export type PicturesWords = typeof pictures
