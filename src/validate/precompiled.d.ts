/** True when a plain value has the structure of a `config.toml`. Made by `npm run build` from the models. */
export default function validate(value: unknown): boolean;
