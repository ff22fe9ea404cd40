import { createTheme, type ConvertCSSVariablesInput, type MantineColorsTuple } from '@mantine/core';

const lagoon: MantineColorsTuple = [
  '#e9f7f5',
  '#d4ecea',
  '#a9d9d5',
  '#79c4bf',
  '#52b1ab',
  '#36a19b',
  '#1f918b',
  '#0d7f79',
  '#066a65',
  '#035651',
];

/** Darker than Mantine's, for the contrast of white on it. */
const red: MantineColorsTuple = [
  '#fef0ef',
  '#fcdcd9',
  '#f8b8b2',
  '#f49489',
  '#ff9d94',
  '#e05548',
  '#cf4034',
  '#c0352a',
  '#b42318',
  '#8f1a12',
];

/** Shared by the running application and by the build, which writes its variables into the stylesheet. */
export const theme = createTheme({
  primaryColor: 'lagoon',
  primaryShade: { light: 8, dark: 7 },
  colors: { lagoon, red },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Devanagari", "Noto Sans Telugu", sans-serif',
  headings: { fontWeight: '650' },
  components: {
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Button: { defaultProps: { size: 'md' } },
  },
});

/** Our own colours, and Mantine's whose contrast falls short of WCAG AA. */
export const themeVariables: ConvertCSSVariablesInput = {
  variables: {},
  light: {
    '--mantine-color-body': '#f5f8f8',
    '--mantine-color-text': '#15262a',
    '--mantine-color-dimmed': '#53656a',
    '--mantine-color-placeholder': '#6a7a7f',
    '--mantine-color-error': '#b42318',
    '--mantine-color-anchor': '#066a65',
    '--jv-surface': '#ffffff',
    '--jv-surface-soft': '#eef4f3',
    '--jv-border': '#dbe5e4',
    '--jv-brand': '#066a65',
    '--jv-danger': '#b42318',
    '--jv-danger-soft': '#fdeceb',
    '--jv-warn': '#8a5300',
    '--jv-warn-soft': '#fff4df',
    '--jv-good': '#1c6b34',
    '--jv-good-soft': '#e7f5ea',
    '--jv-shadow': '0 1px 2px rgb(16 42 46 / 5%), 0 6px 24px rgb(16 42 46 / 5%)',
  },
  dark: {
    '--mantine-color-body': '#0f1719',
    '--mantine-color-text': '#e3eceb',
    '--mantine-color-dimmed': '#a2b2b3',
    '--mantine-color-placeholder': '#8a9a9c',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#79c4bf',
    '--mantine-color-default': '#1b2628',
    '--mantine-color-default-border': '#35474a',
    '--jv-surface': '#172123',
    '--jv-surface-soft': '#1d292b',
    '--jv-border': '#2b3b3e',
    '--jv-brand': '#79c4bf',
    '--jv-danger': '#ff9d94',
    '--jv-danger-soft': '#3a1c1a',
    '--jv-warn': '#f5c26b',
    '--jv-warn-soft': '#35290f',
    '--jv-good': '#8bd6a0',
    '--jv-good-soft': '#15301d',
    '--jv-shadow': 'none',
  },
};
