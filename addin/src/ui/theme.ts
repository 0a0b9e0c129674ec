import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-theme";

// The red of a seal, as on the service's first page; 80 is its #8f1d21.
const seal: BrandVariants = {
  10: "#0b0202",
  20: "#230809",
  30: "#390c0e",
  40: "#4a0f12",
  50: "#5c1316",
  60: "#6e161a",
  70: "#80191d",
  80: "#8f1d21",
  90: "#a33438",
  100: "#b44a4d",
  110: "#c56163",
  120: "#d4787a",
  130: "#e19092",
  140: "#eca9aa",
  150: "#f4c2c3",
  160: "#fadcdc",
};

const font = '"Segoe UI", "Noto Sans", "Liberation Sans", system-ui, sans-serif';

export const lightTheme: Theme = { ...createLightTheme(seal), fontFamilyBase: font };

// On a dark ground the brand's own red is too dark to read (WCAG 1.4.3): text and marks take the lighter end.
export const darkTheme: Theme = {
  ...createDarkTheme(seal),
  fontFamilyBase: font,
  colorBrandForeground1: seal[130],
  colorBrandForeground2: seal[140],
  colorBrandForegroundLink: seal[130],
  colorBrandForegroundLinkHover: seal[140],
  colorCompoundBrandForeground1: seal[130],
  colorCompoundBrandStroke: seal[120],
};
