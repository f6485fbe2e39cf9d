// Debian packages that some tests need (a browser, say).
import { userInfo } from 'node:os';
import { step } from '../../emsdk-config/progress.mjs';
import { output, which } from '../../emsdk-config/run.mjs';

// installed: nothing happens. Root: installs. Else: an error that says what to install.
export async function ensurePackages(names) {
  const missing = [];
  for (const name of names) if (!(await isInstalled(name))) missing.push(name);
  if (missing.length === 0) return;
  const list = missing.join(' ');
  if (!which('apt-get')) throw new Error(`install these, which the tests need: ${list}`);
  if (userInfo().uid !== 0) throw new Error(`run once: sudo apt-get install ${list}`);
  await step(`apt-get install ${list}`, async (note) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '--no-install-recommends', ...missing];
    try {
      await output('apt-get', install, { env });
    } catch {
      // the package lists of a fresh machine are empty or old
      note('after apt-get update');
      await output('apt-get', ['update'], { env });
      await output('apt-get', install, { env });
    }
  });
}

// what a test can do without: installed as root, else passed over; the test says what it skips
export async function wishPackages(names) {
  try {
    await ensurePackages(names);
  } catch (error) {
    console.log(`   without ${names.join(' ')}: ${error.message.split('\n')[0]}`);
  }
}

// a program of that name will do where packages are called otherwise
async function isInstalled(name) {
  if (which(name)) return true;
  if (!which('dpkg-query')) return false;
  try {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholder
    return (await output('dpkg-query', ['-W', '-f', '${db:Status-Abbrev}', name])).startsWith('ii');
  } catch {
    return false;
  }
}
