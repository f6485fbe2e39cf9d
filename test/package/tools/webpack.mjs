import webpack from 'webpack';

/** Builds main.js of a project into its dist. */
export function bundle(context) {
  const compiler = webpack({
    context,
    mode: 'production',
    entry: './main.js',
    // chunks are loaded under a policy with Trusted Types
    output: { path: `${context}/dist`, trustedTypes: true },
    performance: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => undefined);
      if (error) return reject(error);
      const told = stats.toJson({ errors: true, warnings: true });
      const [first] = [...told.errors, ...told.warnings];
      return first === undefined ? resolve() : reject(new Error(first.message));
    });
  });
}
