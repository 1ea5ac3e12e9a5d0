declare module "@iarna/toml/stringify.js" {
  const stringify: { value(value: unknown): string };
  export default stringify;
}
