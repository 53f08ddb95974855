import type { ThemeConfig } from "antd";

/** Colours with at least 4.5:1 on white, for text and controls alike. Large print scales every size. */
export function theme({ largePrint }: { readonly largePrint: boolean }): ThemeConfig {
  const fontSize = largePrint ? 19 : 15;
  return {
    cssVar: { key: "clauseflow" },
    hashed: false,
    token: {
      colorPrimary: "#1d5fbf",
      colorPrimaryHover: "#174e9f",
      colorPrimaryActive: "#123f82",
      colorInfo: "#1d5fbf",
      colorLink: "#1654ad",
      colorLinkHover: "#123f82",
      colorSuccess: "#237804",
      colorWarning: "#ad6800",
      colorError: "#c41d1d",
      colorText: "#1f2733",
      colorTextSecondary: "#4a5568",
      colorTextTertiary: "#5a6577",
      colorTextDescription: "#4f5b6d",
      colorTextPlaceholder: "#666f7d",
      colorTextDisabled: "#666f7d",
      colorInfoBg: "#e8f1fd",
      colorInfoBorder: "#8db4e6",
      colorSuccessBg: "#edf7ea",
      colorSuccessBorder: "#8cc07a",
      colorWarningBg: "#fff6df",
      colorWarningBorder: "#d9a441",
      colorErrorBg: "#fff1f1",
      colorErrorBorder: "#dd8a8a",
      colorBorder: "#7f8a9c",
      colorBorderSecondary: "#d8dee8",
      colorBgLayout: "#f3f6fa",
      borderRadius: 6,
      controlHeight: largePrint ? 46 : 40,
      controlHeightSM: largePrint ? 38 : 30,
      fontSize,
      lineHeight: 1.6,
      fontFamily:
        '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, -apple-system, "Segoe UI", sans-serif',
      motion: !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
    },
    components: {
      Button: { primaryShadow: "none", defaultShadow: "none", contentFontSize: fontSize },
      Modal: { titleFontSize: fontSize + 2 },
    },
  };
}
