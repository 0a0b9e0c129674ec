/** The version in manifest.xml, put in by the build. */
declare const __ADDIN_VERSION__: string;

declare module "*.css";
