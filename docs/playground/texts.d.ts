// What the bundler makes of a file of TOML: its text.
declare module "*.toml" {
  const text: string;
  export default text;
}
