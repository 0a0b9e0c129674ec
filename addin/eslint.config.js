import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

const features = ["document", "excel", "fields", "import", "insert", "plan", "review", "settings", "text", "versions"];

const officeOnlyInHost = ["Office", "Word", "Excel", "OfficeExtension"].map((name) => ({
  name,
  message: "Only src/host knows Office; everything else sees DocumentHost.",
}));

const forbid = (files, patterns) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns }] },
});

export default ts.config(
  { ignores: ["dist", "src/client/wire.ts"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "react-hooks": hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      "no-console": "error",
      "no-restricted-globals": ["error", ...officeOnlyInHost],
      "no-restricted-syntax": ["error", { selector: "ExportDefaultDeclaration", message: "Name what you export." }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  { files: ["**/*.js"], ...ts.configs.disableTypeChecked },
  { files: ["src/host/**"], rules: { "no-restricted-globals": "off" } },
  forbid(
    ["src/ui/**"],
    [{ group: ["**/host/**", "**/client/**", "**/features/**"], message: "ui knows neither host nor client." }],
  ),
  forbid(
    ["src/ooxml/**"],
    [{ group: ["**/host/**", "**/client/**", "**/features/**", "**/ui/**", "react"], message: "ooxml is pure." }],
  ),
  forbid(
    ["src/host/**"],
    [{ group: ["**/client/**", "**/features/**", "**/ui/**", "react"], message: "host knows Office and ooxml only." }],
  ),
  forbid(
    ["src/client/**"],
    [{ group: ["**/host/**", "**/features/**", "**/ui/**", "react"], message: "client knows the service only." }],
  ),
  forbid(
    ["src/kept/**"],
    [{ group: ["**/host/**", "**/features/**"], message: "What views share knows neither Office nor a view." }],
  ),
  ...features.map((feature) =>
    forbid(
      [`src/features/${feature}/**`],
      [
        {
          group: features
            .filter((other) => other !== feature)
            .flatMap((other) => [`../${other}/*`, `**/features/${other}/**`]),
          message: "Features never import each other.",
        },
      ],
    ),
  ),
);
