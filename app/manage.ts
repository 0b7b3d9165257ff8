import { commands, type ManageCommand } from "./manage/commands.ts";
import { closeDatabase, prepareDatabase } from "./platform/database/database.server.ts";

const [noun = "help", verb = "", ...rest] = process.argv.slice(2);

async function main(): Promise<number> {
  const command: ManageCommand | undefined = commands.find((one) => one.noun === noun && one.verb === verb);
  if (!command) {
    const lines = commands.map(({ noun, verb, usage, does }) => {
      const call = `${noun} ${verb} ${usage}`.trim();
      return call.length < 58 ? `  ${call.padEnd(58)}${does}` : `  ${call}\n${" ".repeat(60)}${does}`;
    });
    process.stdout.write(`npm run manage -- COMMAND\n\n${lines.join("\n")}\n`);
    return noun === "help" ? 0 : 2;
  }
  await prepareDatabase();
  return await command.run(rest);
}

void main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  })
  .then(async (code) => {
    await closeDatabase();
    process.exit(code);
  });
