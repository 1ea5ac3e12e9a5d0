const PROVIDER = '\n[model_providers.proxy]\nname = "P"\nbase_url = "https://p.example"\n';

/** A text with a misspelt key and a name, and what becomes of it when the one is repaired and the other changed. */
export const NAMED = {
  before: `modle = "gpt-5"\nmodel_provider = "proxy"\n${PROVIDER}`,
  after: `model = "gpt-5"\nmodel_provider = "gateway"\n${PROVIDER.replace("proxy", "gateway")}`,
};
