import { Body, Controller } from '@nestjs/common';
import { frameworkIdOf } from '@spillrom/domain';
import { CommandRoute, type Addressed } from '../commands/command-route.js';
import { RegisterFrameworkBody } from './frameworks.dto.js';

@Controller()
export class FrameworksController {
  @CommandRoute('RegisterFramework')
  register(@Body() body: RegisterFrameworkBody): Addressed<'RegisterFramework'> {
    return { target: { framework: frameworkIdOf(body.provider, body.agreementNumber) }, body };
  }
}
