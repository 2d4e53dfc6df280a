using OzdPrint.Cli;

OneHeap.Share();
return CommandLine.Run(args, Console.Out, Console.Error, Directory.GetCurrentDirectory());
