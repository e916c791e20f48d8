import {
  ActionIcon,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  Modal,
  MultiSelect,
  Select,
  Switch,
  Tooltip,
} from '@mantine/core'
import type { FocusEvent } from 'react'

const celadon = [
  '#eef8f6',
  '#e0f2ef',
  '#c3e5df',
  '#9fd3cb',
  '#56cdbd',
  '#2bb3a0',
  '#168f83',
  '#0b7069',
  '#095c56',
  '#074a45',
] as const
const gray = [
  '#f4f6f5',
  '#f0f3f2',
  '#e6ebe9',
  '#e0e6e4',
  '#c9d2cf',
  '#9aa6a2',
  '#5e6c68',
  '#4c5a56',
  '#2c3735',
  '#16201e',
] as const
const dark = [
  '#e6edeb',
  '#c7d2ce',
  '#a9b7b3',
  '#93a39e',
  '#5a6966',
  '#384644',
  '#263130',
  '#161c1b',
  '#121817',
  '#0e1312',
] as const

/** What stands in a select gives way to what is typed; a click sets its caret only after the focus. */
const writeOver = ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
  if (!currentTarget.readOnly) setTimeout(() => currentTarget.select())
}

/** Mantine with our measures; colours come from the variables of tokens.css, never from shades. */
export const theme = createTheme({
  colors: { celadon, gray, dark },
  primaryColor: 'celadon',
  primaryShade: { light: 7, dark: 5 },
  autoContrast: true,
  black: '#16201e',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-code)',
  fontSizes: { xs: '.75rem', sm: '.8125rem', md: '.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.55', sm: '1.55', md: '1.55', lg: '1.55', xl: '1.5' },
  spacing: { xs: '.5rem', sm: '.75rem', md: '1rem', lg: '1.25rem', xl: '1.5rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  breakpoints: { xs: '22.5em', sm: '40em', md: '60em', lg: '80em', xl: '100em' },
  headings: { fontFamily: 'var(--font)', fontWeight: '600', textWrap: 'balance' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_theme, { variant, color }) => ({
        root: {
          '--button-height': 'var(--h-control)',
          '--button-fz': 'var(--fs-13)',
          '--button-padding-x': '12px',
          ...((variant ?? 'filled') === 'filled' && {
            '--button-color': color === 'red' ? 'var(--on-badge)' : 'var(--on-accent)',
          }),
        },
      }),
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 32 } }),
    Input: Input.extend({
      defaultProps: { size: 'sm' },
      vars: () => ({ wrapper: { '--input-height': '34px', '--input-fz': 'var(--fs-14)' } }),
    }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] },
    }),
    Checkbox: Checkbox.extend({
      defaultProps: { radius: 'xs' },
      vars: () => ({ root: { '--checkbox-icon-color': 'var(--on-accent)' } }),
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        transitionProps: { duration: 160 },
      },
    }),
    Select: Select.extend({ defaultProps: { selectFirstOptionOnChange: true, onFocus: writeOver } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { selectFirstOptionOnChange: true } }),
    Switch: Switch.extend({ defaultProps: { withThumbIndicator: false } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 350, withArrow: false, events: { hover: true, focus: true, touch: false } },
    }),
  },
})

/** Points Mantine's own variables at ours, the same names in light and dark: tokens.css holds both values. */
export const cssVariables: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-3)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-anchor': 'var(--accent-text)',
    '--mantine-color-error': 'var(--danger)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--surface-2)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--border)',
    '--mantine-color-disabled': 'var(--surface-3)',
    '--mantine-color-disabled-color': 'var(--text-3)',
    '--mantine-color-disabled-border': 'var(--surface-3)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-primary-color-light': 'var(--accent-soft)',
    '--mantine-primary-color-light-hover': 'var(--accent-soft)',
    '--mantine-primary-color-light-color': 'var(--accent-text)',
    '--mantine-color-celadon-filled': 'var(--accent)',
    '--mantine-color-celadon-filled-hover': 'var(--accent-hover)',
    '--mantine-color-celadon-light': 'var(--accent-soft)',
    '--mantine-color-celadon-light-hover': 'var(--accent-soft)',
    '--mantine-color-celadon-light-color': 'var(--accent-text)',
    '--mantine-color-celadon-text': 'var(--accent-text)',
    '--mantine-color-red-filled': 'var(--danger)',
    '--mantine-color-red-light-color': 'var(--danger)',
    '--mantine-color-red-text': 'var(--danger)',
  }
  return { variables: {}, light: ours, dark: ours }
}
