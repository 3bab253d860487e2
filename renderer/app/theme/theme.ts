import {
  Button,
  Checkbox,
  createTheme,
  Input,
  Menu,
  Modal,
  NumberInput,
  PasswordInput,
  Radio,
  Select,
  Textarea,
  TextInput,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

const teal: MantineColorsTuple = [
  '#e6f4f3',
  '#cfe8e6',
  '#a1d1cc',
  '#6fb9b2',
  '#42a19a',
  '#248880',
  '#0b6e6e',
  '#085c5c',
  '#054b4b',
  '#033a3a',
]

/** The kit's dark greys, moved to the same green-grey as the tokens. */
const dark: MantineColorsTuple = [
  '#e8efee',
  '#b9c7c6',
  '#93a4a3',
  '#6b7d7c',
  '#4d6061',
  '#324243',
  '#1e2b2c',
  '#182324',
  '#121c1d',
  '#10191a',
]

const quiet = { transitionProps: { duration: 0 } }

/** Padan's look over the UI kit: 15 px text, 4 px corners, one accent, no motion that explains nothing. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 4 },
  colors: { teal, dark },
  fontFamily: "'Atkinson Hyperlegible Next', system-ui, sans-serif",
  fontFamilyMonospace: "'Atkinson Hyperlegible Mono', ui-monospace, monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '17px', xl: '20px' },
  defaultRadius: 4,
  respectReducedMotion: true,
  headings: {
    fontWeight: '700',
    sizes: { h1: { fontSize: '20px' }, h2: { fontSize: '17px' }, h3: { fontSize: '15px' } },
  },
  components: {
    // What is typed is as large as what is read.
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-fz': '15px' } }) }),
    InputWrapper: Input.Wrapper.extend({
      vars: () => ({
        label: { '--input-label-size': '14px' },
        description: { '--input-description-size': '13px' },
        error: { '--input-error-size': '13px' },
        success: {},
      }),
    }),
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      // The kit writes white on the accent, which cannot be read on the light accent of the dark look.
      vars: (_, { variant = 'filled' }) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--on-accent)' } : {},
      }),
    }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'sm', hideControls: true } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'sm' } }),
    Select: Select.extend({ defaultProps: { size: 'sm', comboboxProps: quiet } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm' } }),
    Radio: Radio.extend({ defaultProps: { size: 'sm' } }),
    Menu: Menu.extend({ defaultProps: quiet }),
    Tooltip: Tooltip.extend({ defaultProps: { ...quiet, openDelay: 300 } }),
    // The scroll lock writes a style element, which the content policy refuses; the page itself never scrolls anyway.
    Modal: Modal.extend({ defaultProps: { lockScroll: false, ...quiet } }),
  },
})

/** Lets the kit's own variables follow Padan's tokens, so that light, dark and high contrast are set in one place. */
export const kitVariables: CSSVariablesResolver = () => {
  const scheme = {
    '--mantine-color-body': 'var(--sheet)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-default-border': 'var(--line-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--on-accent)',
    '--mantine-color-teal-filled': 'var(--accent)',
    '--mantine-color-teal-light': 'var(--accent-soft)',
    '--mantine-color-teal-light-color': 'var(--accent-ink)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--accent-soft)',
  }
  return { variables: {}, light: scheme, dark: scheme }
}
