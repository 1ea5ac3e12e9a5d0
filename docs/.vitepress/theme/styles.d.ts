// What the bundler makes of a style sheet: a side effect.
declare module "*.css";
