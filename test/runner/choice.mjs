// Which suites a command line asks for: all but the longer ones, or with --all those too, or some by
// name and what they need.

export function chosen(args, suites) {
  if (args.includes('--list')) return { list: true };
  const names = args.flatMap((arg, at) => (args[at - 1] === '--only' ? arg.split(',') : []));
  const all = args.includes('--all');
  const unknown = args.filter(
    (arg, at) => !['--only', '--all'].includes(arg) && args[at - 1] !== '--only',
  );
  if (unknown.length)
    throw new Error(`unknown argument ${unknown[0]}; there is --list, --all and --only NAME`);
  if (args.includes('--only') && names.length === 0)
    throw new Error('--only needs a name; see --list');
  for (const name of names) {
    if (!suites.some((suite) => suite.name === name)) {
      throw new Error(`no suite is called ${name}; see --list`);
    }
  }
  if (names.length > 0) return { suites: withNeeds(names, suites) };
  return { suites: suites.filter((suite) => all || !suite.longer) };
}

// a suite and all that must have run before it, in the table's order
function withNeeds(names, suites) {
  const needed = new Set();
  const add = (name) => {
    if (needed.has(name)) return;
    needed.add(name);
    suites.find((suite) => suite.name === name)?.needs?.forEach(add);
  };
  names.forEach(add);
  return suites.filter((suite) => needed.has(suite.name));
}

export function print(suites) {
  const width = Math.max(...suites.map((suite) => suite.name.length));
  for (const { name, title, longer } of suites) {
    console.log(`${name.padEnd(width)}  ${title}${longer ? ' (with --all)' : ''}`);
  }
}
