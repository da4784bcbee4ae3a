console.log("a sample of what the build makes, long enough to be worth compressing, worth compressing, worth compressing");
